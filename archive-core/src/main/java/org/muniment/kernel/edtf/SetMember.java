package org.muniment.kernel.edtf;

import java.util.Optional;

/** What a set holds: dates, parts of years, and ranges of dates. */
public sealed interface SetMember permits CalendarDate, SetMember.Range {

    /**
     * Each date from the first to the last, both included: {@code 1670..1672}, {@code 1760-12..}
     *
     * @param first the first date; empty if the range is open towards the past
     * @param last the last date, as precise as the first; empty if it is open towards the future
     */
    record Range(Optional<EdtfDate> first, Optional<EdtfDate> last) implements SetMember {

        public Range {
            if (first.isEmpty() && last.isEmpty()) {
                throw new IllegalArgumentException("A range has a first date or a last one.");
            }
            first.ifPresent(Range::checkComplete);
            last.ifPresent(Range::checkComplete);
            if (first.isPresent() && last.isPresent()) {
                checkConsecutive(first.get(), last.get());
            }
        }

        private static void checkComplete(EdtfDate date) {
            if (!date.isComplete()) {
                throw new IllegalArgumentException(
                        "A range runs between dates without unspecified digits, not from or to "
                                + date
                                + ".");
            }
        }

        private static void checkConsecutive(EdtfDate first, EdtfDate last) {
            if (first.precision() != last.precision()) {
                throw new IllegalArgumentException(
                        "A range runs between two years, two months or two days, not from "
                                + first
                                + " to "
                                + last
                                + ".");
            }
            if (first.earliest().compareTo(last.earliest()) >= 0) {
                throw new IllegalArgumentException(
                        "A range runs from a date to a later one, not from "
                                + first
                                + " to "
                                + last
                                + ".");
            }
        }

        @Override
        public String toString() {
            return first.map(EdtfDate::toString).orElse("")
                    + ".."
                    + last.map(EdtfDate::toString).orElse("");
        }
    }
}
