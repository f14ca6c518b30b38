package org.muniment.api.curation.passage;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.passage.TextSelection;

/**
 * Words to point at: with their offsets, or where they occur once.
 *
 * @param start in Unicode code points; absent together with {@code end}
 * @param end in Unicode code points, exclusive
 * @param exact the words
 * @param prefix what stands right before them
 * @param suffix what stands right after them
 */
public record PassageDraft(
        Optional<Integer> start,
        Optional<Integer> end,
        @NotNull String exact,
        Optional<String> prefix,
        Optional<String> suffix) {

    TextSelection selection() {
        if (start.isPresent() != end.isPresent()) {
            throw Refusal.invalid(
                    start.isPresent() ? "/end" : "/start", "Give both offsets, or neither.");
        }
        return start.isPresent()
                ? new TextSelection.AtOffsets(start.get(), end.get(), exact, prefix, suffix)
                : new TextSelection.ByQuotation(exact, prefix, suffix);
    }
}
