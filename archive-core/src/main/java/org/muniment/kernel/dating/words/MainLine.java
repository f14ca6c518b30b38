package org.muniment.kernel.dating.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time to which the main line of a narrative has come. A time that only an aside speaks of does
 * not move it: a look back or ahead, a year long past, what stands in parentheses.
 */
final class MainLine {

    /** How many years a narrative moves on at most without a word at the head of a sentence. */
    private static final int MOST_ON = 2;

    /** How near two asides must be to show that the narrative has moved there. */
    private static final int NEAR = 1;

    private static final int FARTHEST_BACK = 8;
    private static final int FARTHEST_ON = 12;

    /** Words before the end of something that began in the main line. */
    private static final Set<String> LASTING = Set.of("until", "till");

    private final Tokens tokens;
    private final Sentences sentences;
    private @Nullable Moment main;
    private @Nullable Moment candidate;
    private int paragraph = -1;
    private int mainSentence = -1;
    private boolean announced;

    MainLine(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /** The time; null before any was told. */
    @Nullable Moment time() {
        return main;
    }

    /**
     * Takes note of a time in the text, which may be that of the main line or not. The first year
     * under a heading is: a heading says when a paper came out as often as of what it tells.
     */
    void reach(Expression expression, Moment moment, boolean heading) {
        int sentence = sentences.sentence(expression.first());
        int within = sentences.paragraph(expression.first());
        if (within != paragraph) {
            paragraph = within;
            candidate = null;
        }
        boolean again = sentence == mainSentence;
        boolean enclosed = main != null && sentences.isEnclosed(expression.first());
        if (enclosed
                || isBackward(expression)
                || (again && isOn(moment))
                || repeatsYear(expression, moment)) {
            return;
        }
        boolean told = announced && !heading && Origin.of(expression).equals(moment.yearFrom());
        if (!told && isAside(expression, moment)) {
            Moment before = candidate;
            boolean confirmed = before != null && Math.abs(before.year() - moment.year()) <= NEAR;
            candidate = moment;
            if (!confirmed) {
                return;
            }
        }
        main = moment;
        mainSentence = sentence;
        announced = heading;
    }

    /** "The previous year", "two months earlier": the narrative does not go back there. */
    private static boolean isBackward(Expression expression) {
        return switch (expression.meaning()) {
            case Meaning.Shift shift -> shift.amount() < 0;
            case Meaning.Nearest nearest -> !nearest.after();
            case Meaning.OfYear of -> of.shift() < 0;
            default -> false;
        };
    }

    /** Whether a time lies in a later year than the main line: a look ahead. */
    private boolean isOn(Moment moment) {
        Moment spoken = main;
        return spoken != null && moment.year() > spoken.year();
    }

    /** The year of the main line by itself says nothing new of its month. */
    private boolean repeatsYear(Expression expression, Moment moment) {
        Moment spoken = main;
        return spoken != null
                && moment.firstMonth() == 0
                && moment.year() == spoken.year()
                && !leads(expression);
    }

    private boolean isAside(Expression expression, Moment moment) {
        Moment spoken = main;
        if (spoken == null) {
            return false;
        }
        int years = moment.year() - spoken.year();
        if (years >= 0 && years <= MOST_ON) {
            return years > 0 && lastsUntil(expression);
        }
        return !leads(expression) || (years < 0 && tellsOfBefore(expression));
    }

    /** "In 1911 his father had been a minister": the past of the past. */
    private boolean tellsOfBefore(Expression expression) {
        int sentence = sentences.sentence(expression.first());
        int last = Math.min(tokens.size(), expression.next() + FARTHEST_ON);
        for (int at = expression.next(); at < last; at++) {
            if (sentences.sentence(at) != sentence) {
                return false;
            }
            if (tokens.is(at, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "lasted until the fall of the town in February 1945". */
    private boolean lastsUntil(Expression expression) {
        for (int back = 1; back <= FARTHEST_BACK; back++) {
            int at = expression.first() - back;
            if (at < 0 || sentences.sentence(at) != sentences.sentence(expression.first())) {
                return false;
            }
            if (LASTING.contains(tokens.at(at).word())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the expression stands at the head of its sentence: "In 1956, ...". */
    private boolean leads(Expression expression) {
        int at = expression.first();
        int here = sentences.sentence(at);
        return at < 3 || sentences.sentence(at - 3) != here;
    }
}
