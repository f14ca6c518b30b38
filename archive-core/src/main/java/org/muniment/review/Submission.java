package org.muniment.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * What somebody put up for review.
 *
 * @param subject the record whose dossier it belongs to
 * @param note to the reviewers
 * @param parts exactly which revisions, one of each record, in the order of identifiers
 */
public record Submission(
        SubmissionId id,
        RecordId subject,
        AgentId agent,
        Instant at,
        Optional<String> note,
        List<RevisionRef> parts,
        Optional<Recall> recall) {

    private static final int LONGEST_NOTE = 10_000;

    public Submission {
        note =
                note.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> Wording.clean("/note", words));
        if (note.map(String::length).orElse(0) > LONGEST_NOTE) {
            throw Refusal.invalid(
                    "/note", "A note has at most %d characters.".formatted(LONGEST_NOTE));
        }
        parts = parts.stream().sorted().toList();
        if (parts.isEmpty()) {
            throw Refusal.invalid("/parts", "A submission has at least one part.");
        }
        if (parts.stream().map(RevisionRef::record).distinct().count() < parts.size()) {
            throw Refusal.invalid("/parts", "A submission holds one revision of each record.");
        }
    }

    /** The revision of this record that was put up. */
    public Optional<RevisionRef> part(RecordId record) {
        return parts.stream().filter(part -> part.record().equals(record)).findFirst();
    }
}
