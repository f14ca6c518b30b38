package org.muniment.suggestion.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.passage.Maker;
import org.muniment.record.RecordKind;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.vocabulary.TermCode;

/**
 * Offers sentences in which something happens at some time as candidate events: a date, the verb of
 * happening that stands nearest, and who and where are named in the sentence.
 */
@ApplicationScoped
class CandidateEngine implements SuggestionEngine {

    private static final Maker.Machine ENGINE = new Maker.Machine("candidate-events", "1");

    private static final int LOOKS_BACK = 30;
    private static final Pattern PLANNED =
            Pattern.compile(
                    "(?is).*\\b(?:starting|beginning|scheduled|planned|due|fixed|expected)(?:\\s+(?:from|on|for|in|at))?(?:\\s+the)?\\s+");

    /** Longer ones are lists or badly cut. */
    private static final int LONGEST = 1_500;

    @Override
    public Maker.Machine engine() {
        return ENGINE;
    }

    @Override
    public List<Offer> read(ReadableText text) {
        List<Offer> offers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = withNext(text, i);
            String words = text.words().substring(sentence.start(), sentence.end());
            if (words.length() <= LONGEST && seen.add(Labels.oneLine(words))) {
                offers.addAll(in(text, sentence));
            }
        }
        return offers;
    }

    /**
     * The sentence; where it has a date and nothing happens in it, and the next of the same
     * paragraph has none, with that.
     */
    private static Sentence withNext(ReadableText text, int index) {
        Sentence sentence = text.sentences().get(index);
        if (index + 1 == text.sentences().size()) {
            return sentence;
        }
        Sentence next = text.sentences().get(index + 1);
        boolean apart =
                text.words().substring(sentence.end(), next.start()).indexOf('\n') >= 0
                        || next.block() != sentence.block();
        return apart
                        || dates(text, sentence).isEmpty()
                        || !verbs(text, sentence).isEmpty()
                        || !dates(text, next).isEmpty()
                ? sentence
                : new Sentence(sentence.start(), next.end(), sentence.block());
    }

    private static List<Offer> in(ReadableText text, Sentence sentence) {
        List<DateFound> dates = dates(text, sentence);
        if (dates.isEmpty()) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        pairs(text, sentence, dates, verbs(text, sentence))
                .forEach((verb, date) -> offer(text, sentence, verb, date).ifPresent(offers::add));
        offers.sort(Comparator.comparing(Offer::meaning));
        return offers;
    }

    private static List<Verb> verbs(ReadableText text, Sentence sentence) {
        return text.isChinese(sentence.start(), sentence.end())
                ? ChineseVerbs.in(text.words(), sentence)
                : EnglishVerbs.in(text.words(), sentence);
    }

    private static List<DateFound> dates(ReadableText text, Sentence sentence) {
        return text.dates(sentence).stream()
                .filter(date -> !isOfSomethingPlanned(text, date))
                .toList();
    }

    /** “... agreed to consult, starting from September 2”: not the day on which they agreed. */
    private static boolean isOfSomethingPlanned(ReadableText text, DateFound date) {
        String before =
                text.words().substring(Math.max(0, date.start() - LOOKS_BACK), date.start());
        return PLANNED.matcher(before).matches();
    }

    /** Each verb with its nearest date, each date with its nearest verb, where both agree. */
    private static Map<Verb, DateFound> pairs(
            ReadableText text, Sentence sentence, List<DateFound> dates, List<Verb> verbs) {
        Map<Verb, DateFound> pairs = new HashMap<>();
        for (DateFound date : dates) {
            verbs.stream()
                    .filter(verb -> isNear(text, sentence, verb, date))
                    .min(
                            Comparator.comparingInt(
                                    verb -> Weighing.distance(text, sentence, verb, date)))
                    .ifPresent(
                            verb ->
                                    pairs.merge(
                                            verb,
                                            date,
                                            (a, b) -> nearer(text, sentence, verb, a, b)));
        }
        return pairs;
    }

    private static boolean isNear(ReadableText text, Sentence sentence, Verb verb, DateFound date) {
        return Weighing.distance(text, sentence, verb, date) <= Weighing.FARTHEST
                && (verb.end() <= date.start() || verb.start() >= date.end());
    }

    private static DateFound nearer(
            ReadableText text, Sentence sentence, Verb verb, DateFound one, DateFound other) {
        return Weighing.distance(text, sentence, verb, one)
                        <= Weighing.distance(text, sentence, verb, other)
                ? one
                : other;
    }

    private static Optional<Offer> offer(
            ReadableText text, Sentence sentence, Verb verb, DateFound date) {
        Named named = Named.about(text, sentence, verb);
        Weighing weighing = new Weighing(text, sentence, verb, date, named);
        if (!weighing.isWorthOffering()) {
            return Optional.empty();
        }
        String language = text.language(sentence.start(), sentence.end());
        boolean chinese = language.equals("zh");
        String label = Labels.of(text.words(), own(text, sentence, verb), verb, date, chinese);
        return Optional.of(
                new Offer(
                        SuggestionKind.CANDIDATE_EVENT,
                        text.quote(sentence.start(), sentence.end()),
                        meaning(text, verb, date),
                        weighing.confidence(),
                        weighing.reasons(),
                        Optional.of(new Wording(label, language)),
                        weighing.isQuoted() ? Voice.QUOTED : Voice.NARRATOR,
                        parts(text, verb, date, named, language),
                        Optional.empty()));
    }

    /** The one sentence that the verb stands in. */
    private static Sentence own(ReadableText text, Sentence passage, Verb verb) {
        return text.sentence(verb.start(), verb.end()).orElse(passage);
    }

    /** What happened and when; not who and where, which the archive comes to know better. */
    private static String meaning(ReadableText text, Verb verb, DateFound date) {
        return "%s %s %d"
                .formatted(
                        date.dating().edtf(),
                        Labels.oneLine(text.words().substring(verb.start(), verb.end())),
                        text.quote(verb.start(), verb.end()).start());
    }

    private static List<OfferedPart> parts(
            ReadableText text, Verb verb, DateFound date, Named named, String language) {
        List<OfferedPart> parts = new ArrayList<>();
        parts.add(DatingEngine.part(language, text.quote(date.start(), date.end()), date.dating()));
        verb.type().ifPresent(type -> parts.add(type(text, verb, type, language)));
        for (Mention place : named.places()) {
            parts.add(
                    NameEngine.place(
                            language,
                            text.quote(place.start(), place.end()),
                            place.of(RecordKind.PLACE)));
        }
        for (Mention actor : named.actors()) {
            parts.add(
                    NameEngine.participant(
                            language,
                            text.quote(actor.start(), actor.end()),
                            actor.of(RecordKind.ACTOR)));
        }
        named.unknown().forEach(name -> parts.add(unknown(text, name, language)));
        return parts;
    }

    private static OfferedPart type(ReadableText text, Verb verb, TermCode type, String language) {
        String sentence = language.equals("zh") ? "事件类型为 %s。" : "Its type of event is %s.";
        return new OfferedPart(
                Properties.TYPE,
                text.quote(verb.start(), verb.end()),
                new Proposal.OfTerm(type),
                new Wording(sentence.formatted(type.notation().replace('-', ' ')), language));
    }

    private static OfferedPart unknown(ReadableText text, UnknownName name, String language) {
        String words = Labels.oneLine(text.words().substring(name.start(), name.end()));
        String sentence = language.equals("zh") ? "%s参与其中。" : "%s took part.";
        return new OfferedPart(
                Properties.PARTICIPANT,
                text.quote(name.start(), name.end()),
                new Proposal.OfUnknownName(words),
                new Wording(sentence.formatted(words), language));
    }
}
