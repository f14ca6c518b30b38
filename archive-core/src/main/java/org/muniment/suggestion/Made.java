package org.muniment.suggestion;

import java.util.List;
import java.util.Optional;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;

/**
 * What came of a suggestion that was accepted.
 *
 * @param suggestion as it stands now
 * @param passage the words that the claims rest on
 * @param event the event, new or not
 * @param claims in the order of the order; some may have been there before
 * @param attestations one for each claim
 * @param authority the actor or place made of a new name
 */
public record Made(
        Suggestion suggestion,
        Optional<PassageId> passage,
        Optional<RecordId> event,
        List<RecordId> claims,
        List<RecordId> attestations,
        Optional<RecordId> authority) {

    public Made {
        claims = List.copyOf(claims);
        attestations = List.copyOf(attestations);
    }
}
