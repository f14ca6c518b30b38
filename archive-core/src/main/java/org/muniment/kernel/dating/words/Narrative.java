package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.Edtf;

/**
 * Goes through the expressions of a text in order and knows at each of which time the text speaks.
 *
 * <p>It keeps two times: that of the main line, which runs on from paragraph to paragraph, and that
 * of the sentence. An aside, such as a year long past in parentheses, is the time of its sentence
 * alone. A caption begins with the time of the main line and leaves it as it was; what belongs to
 * the page and not to the text has no part in it.
 */
final class Narrative {

    /** How far a year may be from the main line without being an aside. */
    private static final int MOST_ON = 2;
    private static final int FARTHEST_AHEAD = 20;
    private static final int FARTHEST_BACK = 8;
    private static final int LONG_AGO = 1500;
    private static final int AT_ONCE = 600;

    /** How near two asides must be to show that the narrative has moved there. */
    private static final int NEAR = 1;

    /** Words before the end of something that began in the main line. */
    private static final Set<String> LASTING = Set.of("until", "till");

    /** An expression with its value. */
    record Told(Expression expression, Edtf edtf, @Nullable Moment moment) {}

    private final Tokens tokens;
    private final List<Expression> expressions;
    private final Coordination coordination;
    private final Sentences sentences;
    private final List<Region.Kind> kinds;
    private final List<@Nullable Told> told = new ArrayList<>();

    private @Nullable Moment publication;
    private @Nullable Moment main;
    private @Nullable Moment local;
    private @Nullable Moment candidate;
    private int sentence = -1;
    private int mainSentence = -1;
    private int paragraph = -1;

    Narrative(
            Tokens tokens, List<Expression> expressions, Layout layout, Optional<LocalDate> published) {
        this.tokens = tokens;
        this.expressions = expressions;
        kinds = expressions.stream().map(each -> layout.kindAt(each.start())).toList();
        coordination = Coordination.of(tokens, expressions);
        sentences = new Sentences(tokens);
        publication =
                published.map(day -> Moment.on(day, Origin.PUBLICATION)).orElse(null);
    }

    Coordination coordination() {
        return coordination;
    }

    /** For each expression what it means, or null where the words do not say enough. */
    List<@Nullable Told> tell() {
        for (int i = 0; i < expressions.size(); i++) {
            told.add(tell(i));
        }
        return told;
    }

    private @Nullable Told tell(int index) {
        Expression expression = expressions.get(index);
        Region.Kind kind = kinds.get(index);
        moveTo(expression, kind);
        Told result = isStray(expression, kind) ? null : value(index, expression, kind);
        if (result != null && result.moment() != null && !isTimeOnly(expression)) {
            remember(expression, result.moment(), kind);
        }
        return result;
    }

    /** A number by itself among the figures of a page is no date. */
    private static boolean isStray(Expression expression, Region.Kind kind) {
        boolean whole =
                expression.meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().month() != null;
        return kind == Region.Kind.PAGE && !whole;
    }

    private static boolean isTimeOnly(Expression expression) {
        return expression.meaning() instanceof Meaning.TimeOfDay;
    }

    private void moveTo(Expression expression, Region.Kind kind) {
        int here = sentences.sentence(expression.first());
        int within = sentences.paragraph(expression.first());
        if (within != paragraph) {
            paragraph = within;
            candidate = null;
        }
        if (here != sentence) {
            sentence = here;
            local = null;
        }
    }

    private @Nullable Told value(int index, Expression expression, Region.Kind kind) {
        if (expression.meaning() instanceof Meaning.Decade decade) {
            return age(expression, Ages.decade(decade, base(index, kind)));
        }
        if (expression.meaning() instanceof Meaning.Century century) {
            return age(expression, Ages.century(century));
        }
        if (expression.meaning() instanceof Meaning.Ambiguous ambiguous) {
            return age(expression, Ages.either(ambiguous));
        }
        Moment moment = moment(index, expression, kind);
        Edtf edtf = moment == null ? null : moment.edtf(expression.approximate() ? "~" : "");
        return edtf == null ? null : new Told(expression, edtf, moment);
    }

    private static @Nullable Told age(Expression expression, @Nullable Edtf edtf) {
        return edtf == null ? null : new Told(expression, edtf, null);
    }

    private @Nullable Moment moment(int index, Expression expression, Region.Kind kind) {
        if (expression.meaning() instanceof Meaning.FromPublication from) {
            return publication == null
                    ? null
                    : Resolver.complete(
                            expression.with(new Meaning.Shift(from.days(), Unit.DAY)), publication);
        }
        if (isTimeOnly(expression) && (local == null || !local.isDay())) {
            Moment day = dayAhead(index);
            if (day != null) {
                return day;
            }
        }
        int giver = coordination.yearFrom(index);
        if (giver != index && expression.meaning() instanceof Meaning.Calendric calendric) {
            return shared(expression, calendric.fields(), expressions.get(giver));
        }
        Moment moment = Resolver.complete(expression, base(index, kind));
        boolean julian =
                moment != null
                        && moment.isDay()
                        && OldStyle.isJulian(tokens, expression);
        return julian && moment != null ? converted(moment) : moment;
    }

    /** The day that the next words say, for a time of day before it: "at 5:30 on May 3, 1936". */
    private @Nullable Moment dayAhead(int index) {
        if (index + 1 >= expressions.size()) {
            return null;
        }
        Expression next = expressions.get(index + 1);
        boolean day =
                sentences.sentence(next.first()) == sentence
                        && next.meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().day() != null;
        return day ? Resolver.complete(next, base(index, kinds.get(index))) : null;
    }

    private static @Nullable Moment converted(Moment moment) {
        Integer month = moment.month();
        Integer day = moment.day();
        LocalDate date =
                month == null || day == null
                        ? null
                        : JulianCalendar.toGregorian(moment.year(), month, day);
        return date == null
                ? null
                : new Moment(
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        null,
                        moment.yearFrom(),
                        moment.monthFrom(),
                        moment.dayFrom());
    }

    /** A date whose year the last of its list says; before the turn of the year it is one less. */
    private static @Nullable Moment shared(Expression expression, Fields fields, Expression giver) {
        Fields given = ((Meaning.Calendric) giver.meaning()).fields();
        Integer year = given.year();
        if (year == null) {
            return null;
        }
        boolean before = fields.firstMonth() > given.firstMonth();
        Origin own = Origin.of(expression);
        return new Moment(
                before ? year - 1 : year,
                fields.month(),
                fields.day(),
                fields.part(),
                Origin.of(giver),
                own,
                own);
    }

    /** The time spoken of where the expression stands. */
    private @Nullable Moment base(int index, Region.Kind kind) {
        if (kind == Region.Kind.PAGE) {
            return publication;
        }
        if (local != null) {
            return local;
        }
        Moment ahead = main == null || isForgotten(index, main) ? ahead(index) : null;
        if (ahead != null) {
            return ahead;
        }
        return main != null ? main : publication;
    }

    /**
     * Whether the year of the main line was said long ago and the next one is said at once: then the
     * narrative has come to that one.
     */
    private boolean isForgotten(int index, Moment spoken) {
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
    private @Nullable Moment ahead(int index) {
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

    private void remember(Expression expression, Moment moment, Region.Kind kind) {
        local = moment;
        if (kind == Region.Kind.PAGE && publication == null && moment.isDay()) {
            publication = moment;
        }
        if (kind == Region.Kind.BESIDE || kind == Region.Kind.PAGE) {
            return;
        }
        boolean again = sentence == mainSentence;
        boolean enclosed = main != null && sentences.isEnclosed(expression.first());
        if (enclosed || isBackward(expression) || again && isOn(moment) || repeatsYear(expression, moment)) {
            return;
        }
        if (isAside(expression, moment)) {
            Moment before = candidate;
            boolean confirmed =
                    before != null && Math.abs(before.year() - moment.year()) <= NEAR;
            candidate = moment;
            if (!confirmed) {
                return;
            }
        }
        main = moment;
        mainSentence = sentence;
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
        return !leads(expression);
    }

    /** "lasted until the fall of the town in February 1945". */
    private boolean lastsUntil(Expression expression) {
        for (int back = 1; back <= FARTHEST_BACK; back++) {
            int at = expression.first() - back;
            if (at < 0 || sentences.sentence(at) != sentence) {
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
