package org.muniment.review;

import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;

/**
 * What a reviewer says of one part.
 *
 * @param record the part, by its record
 * @param reason needed to refuse, not to approve
 */
public record PartVerdict(RecordId record, Verdict verdict, Optional<String> reason) {

    private static final int LONGEST_REASON = 10_000;

    public PartVerdict {
        reason =
                reason.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> Wording.clean("/reason", words));
        if (verdict.isRefusal() && reason.isEmpty()) {
            throw Refusal.invalid(
                    "/reason",
                    "Please say why record %s is refused: its author needs a reason."
                            .formatted(record));
        }
        if (reason.map(String::length).orElse(0) > LONGEST_REASON) {
            throw Refusal.invalid(
                    "/reason", "A reason has at most %d characters.".formatted(LONGEST_REASON));
        }
    }

    public static PartVerdict approve(RecordId record) {
        return new PartVerdict(record, Verdict.APPROVE, Optional.empty());
    }

    public static PartVerdict requestChanges(RecordId record, String reason) {
        return new PartVerdict(record, Verdict.REQUEST_CHANGES, Optional.of(reason));
    }

    public static PartVerdict reject(RecordId record, String reason) {
        return new PartVerdict(record, Verdict.REJECT, Optional.of(reason));
    }
}
