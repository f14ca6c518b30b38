package org.muniment.api.curation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordId;
import org.muniment.review.PartVerdict;
import org.muniment.review.Ruling;
import org.muniment.review.Verdict;

/**
 * A decision to be made, all of it or nothing.
 *
 * @param approve records whose part is approved
 * @param requestChanges what has to be mended, and why
 * @param reject what is declined, and why
 * @param approveOthers whether every other part that waits is approved too: “approve all except
 *     these”
 */
public record RulingDraft(
        @NotNull List<@NotNull String> approve,
        @NotNull List<@NotNull @Valid Reasoned> requestChanges,
        @NotNull List<@NotNull @Valid Reasoned> reject,
        Optional<Boolean> approveOthers) {

    /** A part that is refused, by its record, and why. */
    public record Reasoned(@NotNull String record, @NotNull String reason) {

        PartVerdict verdict(Verdict verdict) {
            return new PartVerdict(RecordId.parse(record), verdict, Optional.of(reason));
        }
    }

    Ruling ruling() {
        List<PartVerdict> named = new ArrayList<>();
        approve.forEach(record -> named.add(PartVerdict.approve(RecordId.parse(record))));
        requestChanges.forEach(part -> named.add(part.verdict(Verdict.REQUEST_CHANGES)));
        reject.forEach(part -> named.add(part.verdict(Verdict.REJECT)));
        return new Ruling(named, approveOthers.orElse(false));
    }
}
