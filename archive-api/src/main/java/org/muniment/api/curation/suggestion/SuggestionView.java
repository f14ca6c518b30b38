package org.muniment.api.curation.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedName;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.vocabulary.TermCode;

/**
 * What a machine offers on a text.
 *
 * @param kind {@code dating}, {@code mention}, {@code new-name} or {@code candidate-event}
 * @param start of the words that a passage would be made of, in Unicode code points
 * @param end in Unicode code points, exclusive
 * @param exact the words
 * @param engine which program offers it
 * @param engineVersion in which version
 * @param confidence the machine's own, from 1 to 99
 * @param reasons why it is no more and no less
 * @param voice who seems to speak in the words
 * @param label what a new event may be called; of a candidate event only
 * @param parts the claims that can be made, counted from 0
 * @param name of a new name only
 * @param at when it was first offered
 * @param state {@code open}, {@code accepted} or {@code dismissed}
 * @param decidedBy who accepted or dismissed it
 * @param why it was dismissed
 * @param changeSet by which it was accepted
 * @param records that were made of it
 */
public record SuggestionView(
        String id,
        String text,
        String kind,
        int start,
        int end,
        String exact,
        String engine,
        String engineVersion,
        int confidence,
        List<String> reasons,
        Voice voice,
        Optional<Wording> label,
        List<Part> parts,
        Optional<NewName> name,
        Instant at,
        String state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> why,
        Optional<String> changeSet,
        List<String> records) {

    /**
     * A claim that can be made.
     *
     * @param property what it would say of the event
     * @param start of the words that it rests on, in Unicode code points
     * @param end in Unicode code points, exclusive
     * @param exact the words
     * @param dating the value, if a date is offered
     * @param term the value, if a term is
     * @param records the value, if records are; of more than one, the one meant has to be chosen
     * @param unknownName a name that the archive does not know; taken only if it is asked for
     * @param statement the claim in a sentence, to be put better
     */
    public record Part(
            TermCode property,
            int start,
            int end,
            String exact,
            Optional<Dating> dating,
            Optional<TermCode> term,
            List<RecordId> records,
            Optional<String> unknownName,
            Wording statement) {

        static Part of(OfferedPart part) {
            Proposal proposal = part.proposal();
            return new Part(
                    part.property(),
                    part.quote().start(),
                    part.quote().end(),
                    part.quote().exact(),
                    proposal instanceof Proposal.OfDating(var dating)
                            ? Optional.of(dating)
                            : Optional.empty(),
                    proposal instanceof Proposal.OfTerm(var term)
                            ? Optional.of(term)
                            : Optional.empty(),
                    proposal instanceof Proposal.OfRecords(var records) ? records : List.of(),
                    proposal instanceof Proposal.OfUnknownName(var name)
                            ? Optional.of(name)
                            : Optional.empty(),
                    part.statement());
        }
    }

    /**
     * A name that the archive does not know.
     *
     * @param name as it stands in the text
     * @param kind {@code actor} or {@code place}, where that can be guessed
     * @param sentence the words around it
     * @param start of the sentence, in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    public record NewName(
            Wording name, Optional<RecordKind> kind, String sentence, int start, int end) {

        static NewName of(OfferedName name) {
            return new NewName(
                    name.name(),
                    name.kind(),
                    name.sentence().exact(),
                    name.sentence().start(),
                    name.sentence().end());
        }
    }

    static SuggestionView of(Suggestion suggestion) {
        Offer offer = suggestion.offer();
        Standing standing = suggestion.standing();
        Optional<Standing.Accepted> accepted =
                standing instanceof Standing.Accepted done ? Optional.of(done) : Optional.empty();
        Optional<Standing.Dismissed> dismissed =
                standing instanceof Standing.Dismissed done ? Optional.of(done) : Optional.empty();
        return new SuggestionView(
                suggestion.id().toString(),
                suggestion.text().toString(),
                offer.kind().word(),
                offer.quote().start(),
                offer.quote().end(),
                offer.quote().exact(),
                suggestion.engine().tool(),
                suggestion.engine().version(),
                offer.confidence(),
                offer.reasons(),
                offer.voice(),
                offer.label(),
                offer.parts().stream().map(Part::of).toList(),
                offer.name().map(NewName::of),
                suggestion.at(),
                standing.state().word(),
                accepted.map(Standing.Accepted::by)
                        .or(() -> dismissed.map(Standing.Dismissed::by))
                        .map(Object::toString),
                accepted.map(Standing.Accepted::at).or(() -> dismissed.map(Standing.Dismissed::at)),
                dismissed.flatMap(Standing.Dismissed::why),
                accepted.map(done -> done.changeSet().toString()),
                accepted.map(Standing.Accepted::records).orElse(List.of()).stream()
                        .map(RecordId::toString)
                        .toList());
    }
}
