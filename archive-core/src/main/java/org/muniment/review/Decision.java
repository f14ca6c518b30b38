package org.muniment.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * What a reviewer decided on parts of one submission; it holds for the revisions judged.
 *
 * @param fourEyes the rule that was in force
 * @param parts in the order of identifiers
 */
public record Decision(
        DecisionId id,
        SubmissionId submission,
        AgentId agent,
        Instant at,
        FourEyes fourEyes,
        List<JudgedPart> parts) {

    public Decision {
        parts = parts.stream().sorted(Comparator.comparing(JudgedPart::revision)).toList();
    }

    public Optional<JudgedPart> part(RecordId record) {
        return parts.stream().filter(part -> part.revision().record().equals(record)).findFirst();
    }
}
