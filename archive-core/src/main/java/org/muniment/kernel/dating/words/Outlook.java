package org.muniment.kernel.dating.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks ahead for the year that later words say, where earlier ones do not or did so long ago. */
final class Outlook {

    private static final int FARTHEST_AHEAD = 20;
    private static final int LONG_AGO = 1500;
    private static final int AT_ONCE = 600;

    private final List<Expression> expressions;
    private final List<Region.Kind> kinds;
    private final Sentences sentences;

    Outlook(List<Expression> expressions, List<Region.Kind> kinds, Sentences sentences) {
        this.expressions = expressions;
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /**
     * Whether the year of the main line was said long ago and the next one is said at once: then
     * the narrative has come to that one.
     */
    boolean isForgotten(int index, Moment spoken) {
        int at = expressions.get(index).start();
        Expression next = nextDated(index);
        return next != null
                && isAlone(index)
                && at - spoken.yearFrom().start() > LONG_AGO
                && next.start() - at < AT_ONCE
                && next.meaning() instanceof Meaning.Calendric calendric
                && calendric.fields().year() != null
                && calendric.fields().year() == spoken.year() + 1;
    }

    /** Whether it is the only date of its paragraph. */
    private boolean isAlone(int index) {
        return !isBeside(index, index - 1) && !isBeside(index, index + 1);
    }

    private boolean isBeside(int index, int other) {
        return other >= 0
                && other < expressions.size()
                && sentences.paragraph(expressions.get(other).first())
                        == sentences.paragraph(expressions.get(index).first());
    }

    /** Before any year was said: the next that is. */
    @Nullable Moment ahead(int index) {
        Expression next = nextDated(index);
        Integer year =
                next != null && next.meaning() instanceof Meaning.Calendric calendric
                        ? calendric.fields().year()
                        : null;
        return next == null || year == null ? null : Moment.ofYear(year, Origin.of(next));
    }

    private @Nullable Expression nextDated(int index) {
        int last = Math.min(expressions.size(), index + FARTHEST_AHEAD);
        for (int i = index + 1; i < last; i++) {
            Expression next = expressions.get(i);
            if (next.meaning() instanceof Meaning.Calendric calendric
                    && calendric.fields().hasYear()
                    && kinds.get(i) != Region.Kind.BESIDE
                    && kinds.get(i) != Region.Kind.PAGE) {
                return next;
            }
        }
        return null;
    }
}
