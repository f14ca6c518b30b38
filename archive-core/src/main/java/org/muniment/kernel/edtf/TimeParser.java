package org.muniment.kernel.edtf;

import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the time of a date-time, with its offset. */
final class TimeParser {

    private final Cursor at;

    TimeParser(Cursor at) {
        this.at = at;
    }

    /** Before {@code T}, after what was read as the date. */
    EdtfDateTime dateTime(CalendarDate date) {
        int start = at.index();
        if (!(date instanceof EdtfDate day)) {
            throw at.faultAt(start, "a time follows a day, not a part of a year.");
        }
        at.accept('T');
        int hour = twoDigits("an hour from 00 to 24", 24);
        at.expect(':', "\":\" and the minutes");
        int minute = twoDigits("minutes from 00 to 59", 59);
        at.expect(':', "\":\" and the seconds");
        int second = twoDigits("seconds from 00 to 59", 59);
        Optional<ZoneOffset> offset = offset();
        at.expectEnd(
                offset.isPresent()
                        ? "the end of the text after the offset"
                        : "Z, an offset such as +08:00, or the end of the text");
        return at.checked(start, () -> new EdtfDateTime(day, hour, minute, second, offset));
    }

    private Optional<ZoneOffset> offset() {
        int start = at.index();
        if (at.accept('Z')) {
            return Optional.of(ZoneOffset.UTC);
        }
        boolean west = at.sees('-');
        if (!at.accept('-') && !at.accept('+')) {
            return Optional.empty();
        }
        int hours = twoDigits("the hours of the offset, at most 14", 14);
        int minutes = at.accept(':') ? twoDigits("minutes from 00 to 59", 59) : 0;
        int east = (hours * 60 + minutes) * (west ? -1 : 1);
        if (west && east == 0) {
            throw at.faultAt(start, "no offset is written Z or +00:00, not with a minus sign.");
        }
        if (east < EdtfDateTime.WESTERNMOST_MINUTES || east > EdtfDateTime.EASTERNMOST_MINUTES) {
            throw at.faultAt(start, "an offset runs from -12:00 to +14:00.");
        }
        return Optional.of(ZoneOffset.ofTotalSeconds(east * 60));
    }

    private int twoDigits(String wanted, int greatest) {
        int start = at.index();
        String digits = at.takeDigits();
        if (digits.isEmpty()) {
            throw at.expected(wanted);
        }
        if (digits.length() != 2 || Integer.parseInt(digits) > greatest) {
            throw at.expectedDigits(start, wanted + ", in two digits");
        }
        return Integer.parseInt(digits);
    }
}
