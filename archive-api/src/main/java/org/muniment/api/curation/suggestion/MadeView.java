package org.muniment.api.curation.suggestion;

import java.util.List;
import java.util.Optional;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.suggestion.Made;

/**
 * What came of a suggestion that was accepted: drafts, of which you are the author.
 *
 * @param suggestion as it stands now; its change set has all of it
 * @param passage the words that the claims rest on
 * @param event the event, new or not
 * @param claims in the order asked for; what the event was said to be before is among them
 * @param attestations one for each claim
 * @param authority the actor or place made of a new name
 */
public record MadeView(
        SuggestionView suggestion,
        Optional<String> passage,
        Optional<String> event,
        List<String> claims,
        List<String> attestations,
        Optional<String> authority) {

    static MadeView of(Made made) {
        return new MadeView(
                SuggestionView.of(made.suggestion()),
                made.passage().map(PassageId::toString),
                made.event().map(RecordId::toString),
                made.claims().stream().map(RecordId::toString).toList(),
                made.attestations().stream().map(RecordId::toString).toList(),
                made.authority().map(RecordId::toString));
    }
}
