package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** An expression with its value. */
    record Told(Expression expression, Edtf edtf, @Nullable Moment moment) {}

    private final Tokens tokens;
    private final List<Expression> expressions;
    private final Coordination coordination;
    private final Sentences sentences;
    private final List<Region.Kind> kinds;
    private final MainLine line;
    private final Outlook outlook;
    private final List<@Nullable Told> told = new ArrayList<>();

    private @Nullable Moment publication;
    private @Nullable Moment local;
    private int sentence = -1;

    Narrative(
            Tokens tokens,
            List<Expression> expressions,
            Layout layout,
            Optional<LocalDate> published) {
        this.tokens = tokens;
        this.expressions = expressions;
        kinds = expressions.stream().map(each -> layout.kindAt(each.start())).toList();
        coordination = Coordination.of(tokens, expressions);
        sentences = new Sentences(tokens);
        line = new MainLine(tokens, sentences);
        outlook = new Outlook(expressions, kinds, sentences);
        publication = published.map(day -> Moment.on(day, Origin.PUBLICATION)).orElse(null);
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
        moveTo(expression);
        Told result = isStray(expression, kind) ? null : value(index, expression, kind);
        if (result != null && result.moment() != null && !isTimeOnly(expression)) {
            remember(expression, result.moment(), kind);
        }
        return result;
    }

    /** A number by itself among the figures of a page is no date. */
    private static boolean isStray(Expression expression, Region.Kind kind) {
        boolean whole =
                expression.meaning() instanceof Meaning.MonthLeftOut
                        || (expression.meaning() instanceof Meaning.Calendric calendric
                                && calendric.fields().month() != null);
        return kind == Region.Kind.PAGE && !whole;
    }

    private static boolean isTimeOnly(Expression expression) {
        return expression.meaning() instanceof Meaning.TimeOfDay;
    }

    private void moveTo(Expression expression) {
        int here = sentences.sentence(expression.first());
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
        if (expression.meaning() instanceof Meaning.MonthLeftOut date) {
            return age(expression, Unsaid.month(date));
        }
        Moment moment = moment(index, expression, kind);
        if (moment == null && expression.meaning() instanceof Meaning.Calendric calendric) {
            return age(expression, Unsaid.year(calendric.fields()));
        }
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
        boolean julian = moment != null && moment.isDay() && OldStyle.isJulian(tokens, expression);
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
        Moment main = line.time();
        Moment ahead =
                main == null || outlook.isForgotten(index, main) ? outlook.ahead(index) : null;
        if (ahead != null) {
            return ahead;
        }
        return main != null ? main : publication;
    }

    private void remember(Expression expression, Moment moment, Region.Kind kind) {
        local = moment;
        if (kind == Region.Kind.PAGE && publication == null && moment.isDay()) {
            publication = moment;
        }
        if (kind == Region.Kind.BESIDE || kind == Region.Kind.PAGE) {
            return;
        }
        line.reach(expression, moment, kind == Region.Kind.HEADING);
    }
}
