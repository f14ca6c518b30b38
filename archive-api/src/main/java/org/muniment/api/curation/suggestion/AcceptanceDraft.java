package org.muniment.api.curation.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.muniment.authority.ActorBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.suggestion.Acceptance;
import org.muniment.suggestion.Quote;
import org.muniment.vocabulary.TermCode;

/**
 * What to make of a suggestion; an empty object takes it as it is offered.
 *
 * @param event the event that it is about; absent for a new one
 * @param labels of a new event; absent for the one proposed
 * @param claims those to make; absent for all parts that need no choice
 * @param passage the words to rest on; absent for those of the suggestion
 * @param name what to make of a new name
 * @param reason for the history
 */
public record AcceptanceDraft(
        Optional<RecordId> event,
        @NotNull List<@NotNull Wording> labels,
        Optional<List<@NotNull @Valid WantedClaim>> claims,
        Optional<PassageWords> passage,
        Optional<NewBearer> name,
        Optional<String> reason) {

    /**
     * A claim to make.
     *
     * @param part which part of the suggestion, from 0; what is not said here is as offered there
     * @param value the value, or the record meant where there are several
     * @param statement the claim in a sentence, in one language or more
     * @param voice who speaks in the words
     * @param stance what they do to the claim; they support it when absent
     */
    public record WantedClaim(
            Optional<Integer> part,
            Optional<TermCode> property,
            Optional<Value> value,
            @NotNull List<@NotNull Qualifier> qualifiers,
            @NotNull List<@NotNull Wording> statement,
            Optional<TermCode> certainty,
            Optional<TermCode> perspective,
            Optional<Voice> voice,
            Optional<Stance> stance) {

        Acceptance.WantedClaim wanted() {
            return new Acceptance.WantedClaim(
                    part,
                    property,
                    value,
                    qualifiers,
                    statement,
                    certainty,
                    perspective,
                    voice,
                    stance);
        }
    }

    /**
     * Words of the text.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    public record PassageWords(int start, int end, @NotNull String exact) {}

    /**
     * Who or what has a new name.
     *
     * @param kind {@code actor} or {@code place}; as guessed when absent
     * @param type of an actor; {@code person} when absent
     * @param words the name; as it stands in the text when absent
     * @param language BCP 47
     * @param script ISO 15924; {@code Latn}, or {@code Hans} for Chinese, when absent
     */
    public record NewBearer(
            Optional<RecordKind> kind,
            Optional<ActorBody.Type> type,
            Optional<String> words,
            Optional<String> language,
            Optional<String> script) {}

    Acceptance acceptance() {
        return new Acceptance(
                event,
                labels,
                claims.map(all -> all.stream().map(WantedClaim::wanted).toList()),
                passage.map(words -> new Quote(words.start(), words.end(), words.exact())),
                name.map(
                        bearer ->
                                new Acceptance.NewBearer(
                                        bearer.kind(),
                                        bearer.type(),
                                        bearer.words(),
                                        bearer.language(),
                                        bearer.script())),
                reason);
    }
}
