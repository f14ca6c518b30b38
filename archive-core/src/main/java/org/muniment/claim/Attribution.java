package org.muniment.claim;

import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;

/**
 * Whose saying it is, when not the source's own.
 *
 * @param words how the source calls them
 * @param actor who they are, if known
 */
public record Attribution(Optional<String> words, Optional<RecordId> actor) {

    public Attribution {
        words = words.map(text -> Wording.clean("/attributedTo/words", text));
        if (words.isEmpty() && actor.isEmpty()) {
            throw Refusal.invalid(
                    "/attributedTo", "Please name whom it is attributed to, or the actor.");
        }
    }
}
