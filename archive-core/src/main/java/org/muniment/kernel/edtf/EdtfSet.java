package org.muniment.kernel.edtf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several dates, or all of them: {@code [1667,1668,1670..1672]}, <code>{1960,1961-12}</code>
 * .
 *
 * <p>A set has no order and no member twice: the members are kept in chronological order, but for a
 * range that is open towards the past, which is first, and one open towards the future, which is
 * last.
 *
 * @param kind whether one of the members is meant or all of them
 * @param members at least one
 */
public record EdtfSet(Kind kind, List<SetMember> members) implements Edtf {

    public EdtfSet {
        members = inOrder(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A set has at least one member.");
        }
        if (members.stream().filter(EdtfSet::isOpenTowardsPast).count() > 1
                || members.stream().filter(EdtfSet::isOpenTowardsFuture).count() > 1) {
            throw new IllegalArgumentException(
                    "A set has at most one range open towards the past and one towards the"
                            + " future.");
        }
    }

    /** What the brackets mean. */
    public enum Kind {
        /** Square brackets: one of them, not said which. */
        ONE_OF('[', ']'),
        /** Curly brackets: all of them. */
        ALL_OF('{', '}');

        private final char opening;
        private final char closing;

        Kind(char opening, char closing) {
            this.opening = opening;
            this.closing = closing;
        }

        char opening() {
            return opening;
        }

        char closing() {
            return closing;
        }

        private DayBounds together(DayBounds one, DayBounds other) {
            return switch (this) {
                case ONE_OF -> one.or(other);
                case ALL_OF -> one.and(other);
            };
        }
    }

    @Override
    public DayBounds bounds() {
        return members.stream()
                .map(member -> bounds(member, kind))
                .reduce(kind::together)
                .orElseThrow();
    }

    @Override
    public Qualifier qualifier() {
        return members.stream().map(EdtfSet::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    private static boolean isOpenTowardsPast(SetMember member) {
        return member instanceof SetMember.Range range && range.first().isEmpty();
    }

    private static boolean isOpenTowardsFuture(SetMember member) {
        return member instanceof SetMember.Range range && range.last().isEmpty();
    }

    private static DayBounds bounds(SetMember member, Kind kind) {
        return switch (member) {
            case CalendarDate date -> date.bounds();
            case SetMember.Range range ->
                    kind.together(
                            range.first()
                                    .map(EdtfDate::bounds)
                                    .orElse(never(DayNumber.UNBOUNDED_PAST)),
                            range.last()
                                    .map(EdtfDate::bounds)
                                    .orElse(never(DayNumber.UNBOUNDED_FUTURE)));
        };
    }

    private static DayBounds never(DayNumber unbounded) {
        return DayBounds.within(DayRange.on(unbounded));
    }

    private static Qualifier qualifier(SetMember member) {
        return switch (member) {
            case CalendarDate date -> date.qualifier();
            case SetMember.Range range ->
                    range.first()
                            .map(EdtfDate::qualifier)
                            .orElse(Qualifier.NONE)
                            .and(range.last().map(EdtfDate::qualifier).orElse(Qualifier.NONE));
        };
    }

    private static List<SetMember> inOrder(List<SetMember> members) {
        return members.size() == 1
                ? List.copyOf(members)
                : members.stream()
                        .distinct()
                        .map(Placed::of)
                        .sorted(Placed.CHRONOLOGICAL)
                        .map(Placed::member)
                        .toList();
    }

    /** A member with what decides its place, worked out once and not at each comparison. */
    private record Placed(SetMember member, int side, DayBounds bounds, String text) {

        private static final Comparator<Placed> CHRONOLOGICAL =
                Comparator.comparingInt(Placed::side)
                        .thenComparing(placed -> placed.bounds().earliest())
                        .thenComparing(placed -> placed.bounds().latest())
                        .thenComparing(Placed::text);

        private static Placed of(SetMember member) {
            int side = isOpenTowardsPast(member) ? -1 : isOpenTowardsFuture(member) ? 1 : 0;
            return new Placed(member, side, EdtfSet.bounds(member, Kind.ONE_OF), member.toString());
        }
    }

    @Override
    public String toString() {
        return members.stream()
                .map(SetMember::toString)
                .collect(
                        Collectors.joining(
                                ",",
                                String.valueOf(kind.opening()),
                                String.valueOf(kind.closing())));
    }
}
