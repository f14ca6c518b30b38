package org.muniment.suggestion.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.passage.Maker;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedName;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;
import org.muniment.suggestion.Quote;
import org.muniment.suggestion.SuggestionKind;

/**
 * Offers each mention of an actor or a place, and each name that the archive does not know, where
 * it first stands.
 */
@ApplicationScoped
class NameEngine implements SuggestionEngine {

    private static final Maker.Machine ENGINE = new Maker.Machine("names-in-words", "1");
    private static final int CERTAIN_READING = 85;
    private static final int ONE_OF_SEVERAL = 50;
    private static final int NEW = 40;

    @Override
    public Maker.Machine engine() {
        return ENGINE;
    }

    @Override
    public List<Offer> read(ReadableText text) {
        List<Offer> offers = new ArrayList<>();
        text.names().mentions().forEach(mention -> offers.add(mention(text, mention)));
        Set<String> seen = new HashSet<>();
        for (UnknownName name : text.names().unknown()) {
            if (seen.add(text.words().substring(name.start(), name.end()))) {
                unknown(text, name).ifPresent(offers::add);
            }
        }
        return offers;
    }

    private static Offer mention(ReadableText text, Mention mention) {
        Quote quote = text.quote(mention.start(), mention.end());
        String language = text.language(mention.start(), mention.end());
        List<OfferedPart> parts = new ArrayList<>();
        List<RecordId> actors = mention.of(RecordKind.ACTOR);
        List<RecordId> places = mention.of(RecordKind.PLACE);
        if (!actors.isEmpty()) {
            parts.add(participant(language, quote, actors));
        }
        if (!places.isEmpty()) {
            parts.add(place(language, quote, places));
        }
        int many = actors.size() + places.size();
        return new Offer(
                SuggestionKind.MENTION,
                quote,
                mention.meant().stream()
                        .map(one -> one.record().toString())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                many == 1 ? CERTAIN_READING : ONE_OF_SEVERAL,
                List.of(
                        many == 1
                                ? "One record of the archive has this name."
                                : "%d records of the archive have this name.".formatted(many)),
                Optional.empty(),
                Voice.NARRATOR,
                parts,
                Optional.empty());
    }

    static OfferedPart participant(String language, Quote quote, List<RecordId> actors) {
        return new OfferedPart(
                Properties.PARTICIPANT,
                quote,
                new Proposal.OfRecords(actors),
                new Wording(
                        (language.equals("zh") ? "%s参与其中。" : "%s took part.")
                                .formatted(Labels.oneLine(quote.exact())),
                        language));
    }

    static OfferedPart place(String language, Quote quote, List<RecordId> places) {
        return new OfferedPart(
                Properties.PLACE,
                quote,
                new Proposal.OfRecords(places),
                new Wording(
                        (language.equals("zh") ? "地点为%s。" : "The place was %s.")
                                .formatted(Labels.oneLine(quote.exact())),
                        language));
    }

    private static Optional<Offer> unknown(ReadableText text, UnknownName name) {
        return text.sentence(name.start(), name.end())
                .map(sentence -> unknown(text, name, sentence));
    }

    private static Offer unknown(ReadableText text, UnknownName name, Sentence sentence) {
        Quote quote = text.quote(name.start(), name.end());
        return new Offer(
                SuggestionKind.NEW_NAME,
                quote,
                Labels.oneLine(quote.exact()),
                NEW,
                List.of("No record of the archive has this name.", name.why()),
                Optional.empty(),
                Voice.NARRATOR,
                List.of(),
                Optional.of(
                        new OfferedName(
                                new Wording(
                                        Labels.oneLine(quote.exact()),
                                        text.language(name.start(), name.end())),
                                name.kind(),
                                text.quote(sentence.start(), sentence.end()))));
    }
}
