package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.muniment.record.RecordKind;

/**
 * Who and where are named about a verb, each record once.
 *
 * @param places where it seems to have happened
 * @param actors who seem to have taken part
 * @param unknown names that the archive does not know, and that are not said to be places
 */
record Named(List<Mention> places, List<Mention> actors, List<UnknownName> unknown) {

    /** How far from the verb, in UTF-16 units. */
    private static final int REACH = 200;

    private static final int BEFORE = 24;

    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?i).*(?:\\b(?:in|at|near|outside|inside|off)\\s+(?:the\\s+)?|[在于於到至抵赴往])",
                    Pattern.DOTALL);
    private static final Set<String> DONE_TO_PLACES = Set.of("bombardment", "military-operation");

    static Named about(ReadableText text, Sentence sentence, Verb verb) {
        List<Mention> near =
                text.mentions(sentence).stream()
                        .filter(mention -> isNear(sentence, verb, mention.start(), mention.end()))
                        .toList();
        List<Mention> places = new ArrayList<>();
        List<Mention> actors = new ArrayList<>();
        Set<List<Mention.Meant>> seen = new HashSet<>();
        for (Mention mention : near) {
            boolean here =
                    !mention.of(RecordKind.PLACE).isEmpty() && isPlaceOf(text, verb, mention);
            boolean named = here || !mention.of(RecordKind.ACTOR).isEmpty();
            if (named && seen.add(mention.meant())) {
                (here ? places : actors).add(mention);
            }
        }
        return new Named(List.copyOf(places), List.copyOf(actors), unknown(text, sentence, verb));
    }

    private static List<UnknownName> unknown(ReadableText text, Sentence sentence, Verb verb) {
        List<UnknownName> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UnknownName name : text.unknown(sentence)) {
            boolean place = name.kind().equals(Optional.of(RecordKind.PLACE));
            if (!place
                    && isNear(sentence, verb, name.start(), name.end())
                    && !WITHIN.matcher(before(text, name.start())).matches()
                    && seen.add(text.words().substring(name.start(), name.end()))) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static boolean isNear(Sentence sentence, Verb verb, int start, int end) {
        return start >= sentence.start()
                && end <= sentence.end()
                && start - verb.end() <= REACH
                && verb.start() - end <= REACH;
    }

    private static boolean isPlaceOf(ReadableText text, Verb verb, Mention mention) {
        boolean target =
                verb.type().filter(type -> DONE_TO_PLACES.contains(type.notation())).isPresent()
                        && mention.start() >= verb.end();
        return target
                || WITHIN.matcher(before(text, mention.start())).matches()
                || (mention.of(RecordKind.ACTOR).isEmpty()
                        && verb.type().filter(type -> type.notation().equals("visit")).isPresent()
                        && mention.start() >= verb.end());
    }

    private static String before(ReadableText text, int start) {
        return text.words().substring(Math.max(0, start - BEFORE), start);
    }
}
