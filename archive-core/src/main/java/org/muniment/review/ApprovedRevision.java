package org.muniment.review;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;
import org.muniment.record.RevisionRef;

/**
 * A revision that is approved, by whom, and who counted as its authors.
 *
 * @param approvals at least one, the first first
 */
public record ApprovedRevision(
        RevisionRef revision, SortedSet<AgentId> authors, List<Approval> approvals) {

    public ApprovedRevision {
        authors = new TreeSet<>(authors);
        approvals = List.copyOf(approvals);
    }
}
