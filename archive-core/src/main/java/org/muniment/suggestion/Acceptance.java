package org.muniment.suggestion;

import java.util.List;
import java.util.Optional;
import org.muniment.authority.ActorBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.Voice;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.vocabulary.TermCode;

/**
 * What somebody makes of a suggestion.
 *
 * @param event the event that it is about; empty for a new one
 * @param labels of the new event; empty for the one proposed
 * @param claims those to make; when not given, all parts that need no choice
 * @param passage the words to rest on, when not those of the suggestion
 * @param name what to make of a new name
 * @param reason for the history
 */
public record Acceptance(
        Optional<RecordId> event,
        List<Wording> labels,
        Optional<List<WantedClaim>> claims,
        Optional<Quote> passage,
        Optional<NewBearer> name,
        Optional<String> reason) {

    public Acceptance {
        labels = List.copyOf(labels);
        claims = claims.map(List::copyOf);
        if (event.isPresent() && !labels.isEmpty()) {
            throw Refusal.invalid(
                    "/labels",
                    "An event that there is has its labels; name it or label a new one.");
        }
        if (claims.isPresent() && claims.get().isEmpty()) {
            throw Refusal.invalid(
                    "/claims",
                    "At least one claim is made of the words. Leave the member out for all that is"
                            + " offered, or dismiss the suggestion.");
        }
    }

    /** As it is offered. */
    public static Acceptance asOffered() {
        return new Acceptance(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A claim to make, from a part of the offer or from nothing.
     *
     * @param part which part, from 0; what is not said here is as offered there
     * @param voice who speaks; as offered when not given
     * @param stance what the words do to the claim; they support it when not given
     */
    public record WantedClaim(
            Optional<Integer> part,
            Optional<TermCode> property,
            Optional<Value> value,
            List<Qualifier> qualifiers,
            List<Wording> statement,
            Optional<TermCode> certainty,
            Optional<TermCode> perspective,
            Optional<Voice> voice,
            Optional<Stance> stance) {

        public WantedClaim {
            qualifiers = List.copyOf(qualifiers);
            statement = List.copyOf(statement);
        }

        /** As it is offered. */
        public static WantedClaim part(int part) {
            return new WantedClaim(
                    Optional.of(part),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same with this value. */
        public WantedClaim with(Value chosen) {
            return new WantedClaim(
                    part,
                    property,
                    Optional.of(chosen),
                    qualifiers,
                    statement,
                    certainty,
                    perspective,
                    voice,
                    stance);
        }
    }

    /**
     * Who or what has a new name.
     *
     * @param kind an actor or a place; as guessed when not given
     * @param type of an actor; a person when not given
     * @param words the name, when it is not to be kept as it stands in the text
     * @param script ISO 15924; Latn, or Hans for Chinese, when not given
     */
    public record NewBearer(
            Optional<RecordKind> kind,
            Optional<ActorBody.Type> type,
            Optional<String> words,
            Optional<String> language,
            Optional<String> script) {}
}
