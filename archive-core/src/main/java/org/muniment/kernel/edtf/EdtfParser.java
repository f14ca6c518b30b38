package org.muniment.kernel.edtf;

/**
 * Reads a text from left to right, once, without going back: each method is a production of the
 * grammar, and raises the level to the one that its feature needs.
 *
 * <pre>{@code
 * expression = set | interval | calendar date | long year | estimated year | date-time
 * set        = "[" members "]" | "{" members "}"
 * members    = member { "," member }                      open ranges only at either side
 * member     = date | date ".." date | ".." date | date ".."
 * interval   = [ date | ".." ] "/" [ date | ".." ]        not both left out
 * date       = part(year) [ "-" part(month) [ "-" part(day) ] | "-" part(part of the year) ]
 * part(x)    = [ qualifier ] x [ qualifier ]              the second concerns all parts so far
 * year       = [ "-" ] 4 * ( digit | "X" )
 * long year  = [ qualifier ] "Y" [ "-" ] digits [ "E" digits ] [ "S" digits ] [ qualifier ]
 * estimated  = [ qualifier ] year "S" digits [ qualifier ]
 * date-time  = year "-" month "-" day "T" hh ":" mm ":" ss [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ]
 * qualifier  = "?" | "~" | "%"
 * }</pre>
 */
final class EdtfParser {

    /** Longer texts are refused before they are read. */
    static final int LONGEST_TEXT = 10_000;

    private final Cursor at;
    private final DateParser dates;

    private EdtfParser(Cursor at) {
        this.at = at;
        this.dates = new DateParser(at);
    }

    static EdtfReading read(String text) {
        Cursor at = new Cursor(text);
        try {
            if (text.length() > LONGEST_TEXT) {
                throw at.faultAt(
                        0, "the text is longer than " + LONGEST_TEXT + " characters: shorten it.");
            }
            Edtf value = new EdtfParser(at).expression();
            return new EdtfReading.Understood(text, at.level(), value);
        } catch (Fault fault) {
            return new EdtfReading.Refused(text, fault.offset(), fault.getMessage());
        }
    }

    private Edtf expression() {
        if (at.accept('[')) {
            return new SetParser(at, dates).set(EdtfSet.Kind.ONE_OF);
        }
        if (at.accept('{')) {
            return new SetParser(at, dates).set(EdtfSet.Kind.ALL_OF);
        }
        if (at.sees('/') || at.sees("..")) {
            return interval(undatedStart());
        }
        return beginningWithADate();
    }

    private Edtf beginningWithADate() {
        Qualifier before = dates.qualifierBefore();
        if (at.accept('Y')) {
            return new YearParser(at).longYear(before);
        }
        CalendarDate date = dates.date(before);
        if (at.sees('/')) {
            return interval(date);
        }
        if (at.sees('T')) {
            return new TimeParser(at).dateTime(date);
        }
        if (at.sees('S')) {
            return new YearParser(at).estimatedYear(date);
        }
        at.expectEnd("the end of the date, or \"/\" and the end of an interval");
        return date;
    }

    private IntervalEnd undatedStart() {
        at.needs(EdtfLevel.LEVEL_1);
        return at.accept("..") ? IntervalEnd.Undated.OPEN : IntervalEnd.Undated.UNKNOWN;
    }

    private Edtf interval(IntervalEnd start) {
        at.expect('/', "\"/\" and the end of the interval");
        IntervalEnd end = intervalEnd();
        if (at.sees('/')) {
            throw at.faultAt(at.index(), "an interval has one \"/\", between its two ends.");
        }
        at.expectEnd("the end of the date");
        at.needs(levelInInterval(start));
        at.needs(levelInInterval(end));
        return at.checked(0, () -> new EdtfInterval(start, end));
    }

    private IntervalEnd intervalEnd() {
        if (at.atEnd() || at.sees("..")) {
            at.needs(EdtfLevel.LEVEL_1);
            return at.accept("..") ? IntervalEnd.Undated.OPEN : IntervalEnd.Undated.UNKNOWN;
        }
        return dates.innerDate();
    }

    /** Level 1 has neither unspecified digits nor parts of a year in an interval. */
    private static EdtfLevel levelInInterval(IntervalEnd end) {
        return switch (end) {
            case EdtfDate date -> date.isComplete() ? EdtfLevel.LEVEL_0 : EdtfLevel.LEVEL_2;
            case EdtfYearPart part -> EdtfLevel.LEVEL_2;
            case IntervalEnd.Undated undated -> EdtfLevel.LEVEL_1;
        };
    }
}
