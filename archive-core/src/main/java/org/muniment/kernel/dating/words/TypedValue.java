package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.kernel.edtf.Edtf;

/** The EDTF value of a field for dates as it grows from the words: dates, joined and bounded. */
final class TypedValue {

    /** What stands between two dates. */
    enum Join {
        RANGE,
        OR,
        AND
    }

    /** On which side of its date the time lies. */
    enum Bound {
        BEFORE,
        AFTER,
        /** That date or an earlier one. */
        UP_TO,
        /** That date or a later one. */
        FROM,
        /** From that date on, and going on. */
        SINCE,
        UNTIL
    }

    /** A date, or the first and the last of a range. */
    private record Stretch(Edtf first, Optional<Edtf> last) {

        /** As a member of a set, where ranges are without qualifiers. */
        String member() {
            return last.map(end -> bare(first) + ".." + bare(end)).orElseGet(first::toString);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private boolean ranging;
    private boolean or;
    private boolean doubted;
    private boolean approximate;
    private @Nullable Bound bound;

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    void doubt() {
        doubted = true;
    }

    void about() {
        approximate = true;
    }

    void bound(Bound side) {
        bound = side;
    }

    void join(Join with) {
        ranging = with == Join.RANGE;
        or |= with == Join.OR;
    }

    void add(Edtf date) {
        if (ranging) {
            Stretch open = stretches.removeLast();
            Edtf end = open.first().qualifier().isApproximate() ? qualified(date, "~") : date;
            stretches.add(new Stretch(open.first(), Optional.of(withMarks(end))));
        } else {
            stretches.add(new Stretch(withMarks(date), Optional.empty()));
            approximate = false;
        }
        ranging = false;
    }

    private Edtf withMarks(Edtf date) {
        Edtf marked = approximate ? qualified(date, "~") : date;
        return doubted ? qualified(marked, "?") : marked;
    }

    /** A question mark after the last date. */
    void doubtLast() {
        Stretch last = stretches.removeLast();
        doubted = true;
        Optional<Edtf> end = last.last().map(date -> qualified(date, "?"));
        stretches.add(new Stretch(qualified(last.first(), "?"), end));
    }

    /** The year of the last date, where it is a plain year. */
    @Nullable Integer lastYear() {
        Stretch last = stretches.getLast();
        String digits = bare(last.last().orElse(last.first()));
        return digits.matches("[0-9]{4}") ? Integer.valueOf(digits) : null;
    }

    /** The whole; null if the dates do not go together. */
    @Nullable Edtf edtf() {
        if (stretches.size() > 1) {
            String members = String.join(",", stretches.stream().map(Stretch::member).toList());
            return Moment.read(or ? "[" + members + "]" : "{" + members + "}");
        }
        Stretch only = stretches.getFirst();
        if (only.last().isPresent()) {
            return Moment.read(only.first() + "/" + only.last().get());
        }
        return bound == null ? only.first() : bounded(only.first(), bound);
    }

    private static @Nullable Edtf bounded(Edtf date, Bound side) {
        return switch (side) {
            case BEFORE -> Moment.read("[.." + neighbour(date, -1) + "]");
            case AFTER -> Moment.read("[" + neighbour(date, 1) + "..]");
            case UP_TO -> Moment.read("[.." + exact(date, false) + "]");
            case FROM -> Moment.read("[" + exact(date, true) + "..]");
            case SINCE -> Moment.read(date + "/..");
            case UNTIL -> Moment.read("../" + date);
        };
    }

    /** The year, month or day before or after the date, in the same exactness. */
    private static String neighbour(Edtf date, int direction) {
        DayNumber edge = direction < 0 ? date.earliest() : date.latest();
        Optional<LocalDate> day = edge.toLocalDate().map(found -> found.plusDays(direction));
        return day.map(found -> cut(found, exactness(date))).orElseGet(() -> bare(date));
    }

    private static String exact(Edtf date, boolean first) {
        DayNumber edge = first ? date.earliest() : date.latest();
        return edge.toLocalDate()
                .map(found -> cut(found, exactness(date)))
                .orElseGet(() -> bare(date));
    }

    /** 0 for years and what is less exact, 1 for months and seasons, 2 for days. */
    private static int exactness(Edtf date) {
        long hyphens = bare(date).chars().skip(1).filter(c -> c == '-').count();
        return (int) Math.min(2, hyphens);
    }

    private static String cut(LocalDate day, int exactness) {
        Edtf year = Moment.ofYear(day.getYear(), Origin.PUBLICATION).edtf("");
        String text = year == null ? "" : year.toString();
        if (exactness > 0) {
            text += "-" + Moment.fourDigits(day.getMonthValue()).substring(2);
        }
        return exactness > 1
                ? text + "-" + Moment.fourDigits(day.getDayOfMonth()).substring(2)
                : text;
    }

    private static Edtf qualified(Edtf date, String mark) {
        String both =
                (mark.equals("?") && date.qualifier().isApproximate())
                                || (mark.equals("~") && date.qualifier().isUncertain())
                        ? "%"
                        : mark;
        Edtf qualified = Moment.read(bare(date) + both);
        return qualified == null ? date : qualified;
    }

    private static String bare(Edtf date) {
        String text = date.toString();
        char last = text.charAt(text.length() - 1);
        return last == '~' || last == '?' || last == '%'
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
