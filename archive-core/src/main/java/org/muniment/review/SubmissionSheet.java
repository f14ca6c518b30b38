package org.muniment.review;

import java.util.List;

/**
 * A submission with where its parts stand and what was decided on it.
 *
 * @param decisions the first first
 * @param fourEyes the rule in force now, by which the parts tell what is missing
 */
public record SubmissionSheet(
        Submission submission,
        List<PartStanding> parts,
        List<Decision> decisions,
        FourEyes fourEyes) {

    public SubmissionSheet {
        parts = List.copyOf(parts);
        decisions = List.copyOf(decisions);
    }
}
