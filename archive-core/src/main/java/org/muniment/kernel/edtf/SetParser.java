package org.muniment.kernel.edtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sets, and the ranges in them. */
final class SetParser {

    private final Cursor at;
    private final DateParser dates;

    SetParser(Cursor at, DateParser dates) {
        this.at = at;
        this.dates = dates;
    }

    /** After the opening bracket. */
    EdtfSet set(EdtfSet.Kind kind) {
        at.needs(EdtfLevel.LEVEL_2);
        List<SetMember> members = new ArrayList<>();
        do {
            members.add(member(members.isEmpty(), kind.closing()));
        } while (at.accept(','));
        at.expect(kind.closing(), "\",\", \"..\" or \"" + kind.closing() + "\"");
        at.expectEnd("the end of the text after the set");
        return at.checked(0, () -> new EdtfSet(kind, members));
    }

    private SetMember member(boolean first, char closing) {
        int start = at.index();
        if (at.accept("..")) {
            if (!first) {
                throw at.faultAt(start, "a range open towards the past stands first in its set.");
            }
            EdtfDate last = rangeEnd();
            return at.checked(
                    start, () -> new SetMember.Range(Optional.empty(), Optional.of(last)));
        }
        CalendarDate date = dates.innerDate();
        return at.sees("..") ? range(start, asRangeEnd(start, date), closing) : date;
    }

    private SetMember range(int start, EdtfDate first, char closing) {
        int dots = at.index();
        at.accept("..");
        if (at.sees(',')) {
            throw at.faultAt(dots, "a range open towards the future stands last in its set.");
        }
        Optional<EdtfDate> last = at.sees(closing) ? Optional.empty() : Optional.of(rangeEnd());
        return at.checked(start, () -> new SetMember.Range(Optional.of(first), last));
    }

    private EdtfDate rangeEnd() {
        return asRangeEnd(at.index(), dates.innerDate());
    }

    private EdtfDate asRangeEnd(int start, CalendarDate date) {
        return switch (date) {
            case EdtfDate plain -> plain;
            case EdtfYearPart part ->
                    throw at.faultAt(start, "a range runs between dates, not parts of years.");
        };
    }
}
