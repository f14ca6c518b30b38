package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.List;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.passage.Block;

/**
 * How much there is to a candidate event, by what is present in its sentence. The points are
 * judged, not learned; docs/suggestions.md says how well they do.
 */
final class Weighing {

    /** Between a date and its verb, in UTF-16 units. */
    static final int FARTHEST = 220;

    private static final int ENOUGH = 60;
    private static final int ENOUGH_WITHOUT_NAMES = 70;
    private static final int MOST = 95;
    private static final int ANOTHER_CLAUSE = 25;
    private static final int WEAK_VERB = 60;

    private static final int OPENING = 14;
    private static final int NEAR = 60;
    private static final int MONTH = 31;
    private static final int QUARTER = 100;
    private static final int YEAR = 366;

    private final List<String> reasons = new ArrayList<>();
    private final boolean quoted;
    private final boolean named;
    private int points;

    Weighing(ReadableText text, Sentence sentence, Verb verb, DateFound date, Named names) {
        quoted = isQuoted(text.words(), sentence, verb);
        named =
                !names.actors().isEmpty()
                        || !names.places().isEmpty()
                        || !names.unknown().isEmpty();
        weighDate(date);
        weighVerb(text, sentence, verb, date);
        weighNames(names);
        if (sentence.block() == Block.Kind.CAPTION) {
            add(-10, "It stands in a caption, which tells of an image.");
        }
        if (quoted) {
            add(-15, "The verb stands within quotation marks: somebody says so.");
        }
    }

    boolean isWorthOffering() {
        return points >= (named ? ENOUGH : ENOUGH_WITHOUT_NAMES);
    }

    int confidence() {
        return Math.min(MOST, points);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    boolean isQuoted() {
        return quoted;
    }

    /**
     * How far a verb is from a date, a new clause and a weak verb counting as farther. A date that
     * opens the sentence is that of its main verb, which may come late.
     */
    static int distance(ReadableText text, Sentence sentence, Verb verb, DateFound date) {
        int from = Math.min(verb.end(), date.end());
        int to = Math.max(verb.start(), date.start());
        if (from >= to) {
            return 0;
        }
        String between = text.words().substring(from, to);
        long clauses = between.chars().filter(c -> ",;:，；：".indexOf(c) >= 0).count();
        int weak = verb.strong() ? 0 : WEAK_VERB;
        if (opens(sentence, date)) {
            return between.length() / 2 + weak;
        }
        return between.length() + (int) clauses * ANOTHER_CLAUSE + weak;
    }

    private static boolean opens(Sentence sentence, DateFound date) {
        return date.start() - sentence.start() <= OPENING;
    }

    private void weighDate(DateFound date) {
        DayNumber first = date.dating().earliest();
        DayNumber last = date.dating().latest();
        if (first.isUnbounded() || last.isUnbounded()) {
            add(5, "The date is open at one end.");
            return;
        }
        long days = last.value() - first.value() + 1;
        if (days == 1) {
            add(35, "The date is a whole day.");
        } else if (days <= MONTH) {
            add(28, "The date lies within a month.");
        } else if (days <= QUARTER) {
            add(20, "The date is a season or a part of a year.");
        } else if (days <= YEAR) {
            add(12, "Of the date no more than the year is known.");
        } else {
            add(8, "The date spans more than a year.");
        }
    }

    private void weighVerb(ReadableText text, Sentence sentence, Verb verb, DateFound date) {
        String words = Labels.oneLine(text.words().substring(verb.start(), verb.end()));
        if (verb.strong()) {
            add(25, "“%s” tells of something that happened.".formatted(words));
        } else {
            add(10, "“%s” may tell of what was thought or wanted.".formatted(words));
        }
        if (distance(text, sentence, verb, date) - (verb.strong() ? 0 : WEAK_VERB) <= NEAR) {
            add(10, "The date stands beside the verb.");
        }
        if (verb.type().isPresent()) {
            add(5, "The type of event is clear from the words.");
        }
    }

    private void weighNames(Named names) {
        long sure = names.actors().stream().filter(actor -> actor.meant().size() == 1).count();
        if (sure > 1) {
            add(15, "%d actors of the archive are named.".formatted(sure));
        } else if (sure == 1) {
            add(12, "An actor of the archive is named.");
        }
        if (names.actors().size() > sure) {
            add(5, "A name is that of several actors: choose.");
        }
        if (!names.places().isEmpty()) {
            add(10, "A place of the archive is named.");
        }
        if (!names.unknown().isEmpty()) {
            add(3, "There are names that the archive does not know.");
        }
        if (!named) {
            add(0, "Nobody and no place is named.");
        }
    }

    private void add(int more, String reason) {
        points += more;
        reasons.add(reason);
    }

    private static boolean isQuoted(String words, Sentence sentence, Verb verb) {
        String before = words.substring(sentence.start(), verb.start());
        long straight = before.chars().filter(c -> c == '"').count();
        return straight % 2 == 1
                || before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.lastIndexOf('「') > before.lastIndexOf('」');
    }
}
