package org.muniment.kernel.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When things began and ended, and what that makes of certainly, possibly and overlaps. */
class DayBoundsTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1955-08     | 1955-08-01 to 1955-08-31 | 1955-08-01 to 1955-08-31 | it happened in that month
                    1955/1957   | 1955-01-01 to 1955-12-31 | 1957-01-01 to 1957-12-31 | it lasted from one year to the other
                    195X/1957   | 1950-01-01 to 1957-12-31 | 1957-01-01 to 1957-12-31 | it did not begin after it ended
                    1955/195X   | 1955-01-01 to 1955-12-31 | 1955-01-01 to 1959-12-31 | nor end before it began
                    1955/..     | 1955-01-01 to 1955-12-31 | ..                       | it never ended
                    1955/       | 1955-01-01 to 1955-12-31 | 1955-01-01 to ..         | it ended on some day since
                    ../1955     | ..                       | 1955-01-01 to 1955-12-31 | it had no beginning
                    /1955       | .. to 1955-12-31         | 1955-01-01 to 1955-12-31 | it began on some day till then
                    [1955,1957] | 1955-01-01 to 1957-12-31 | 1955-01-01 to 1957-12-31 | in one year or the other
                    {1955,1957} | 1955-01-01 to 1955-12-31 | 1957-01-01 to 1957-12-31 | in both, so from the first to the last
                    [1955..]    | 1955-01-01 to ..         | 1955-01-01 to ..         | in some year since
                    {1955..}    | 1955-01-01 to 1955-12-31 | ..                       | in every year since
                    [..1955]    | .. to 1955-12-31         | .. to 1955-12-31         | in some year till then
                    {..1955}    | ..                       | 1955-01-01 to 1955-12-31 | in every year till then
                    """)
    void tellBeginningsFromEnds(String text, String begins, String ends, String why) {
        DayBounds bounds = Edtf.parse(text).bounds();
        assertEquals(begins, bounds.begins().toString());
        assertEquals(ends, bounds.ends().toString());
    }

    @ParameterizedTest(name = "{0} in {1}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # date      | window     | certainly | possibly | overlaps | because
                    1955-08-01  | 1955-08    | yes | yes | yes | a day of the month
                    1955-08-01  | 1955-08-01 | yes | yes | yes | a day is within itself
                    1955-08-01  | 1955-08-02 | no  | no  | no  | the day after is another
                    1955        | 1955-08    | no  | yes | yes | it may have been in August
                    1955        | 1956       | no  | no  | no  | another year
                    195X        | 1955       | no  | yes | yes | one of ten years
                    195X        | 1950/1959  | yes | yes | yes | whichever year it is
                    1955?       | 1955       | yes | yes | yes | doubt does not widen the bounds
                    1955~       | 1954       | no  | no  | no  | nor does an estimate
                    1955/1970   | 196X       | no  | no  | yes | it lasted longer than the sixties
                    1955/1970   | 1955/1970  | yes | yes | yes | exactly its time
                    1955/1970   | 1955-03/1970-10 | no | yes | yes | it may have begun in April and ended in September
                    1955/1970   | 1950/1960  | no  | no  | yes | it began in the window and ended after
                    1955/1970   | 1971       | no  | no  | no  | it was over
                    1955-08/    | 1955/1970  | no  | yes | yes | it may have ended in time
                    1955-08/..  | 1955/1970  | no  | no  | yes | it never ended
                    1955-08/..  | 1955/..    | yes | yes | yes | a window without end holds what has none
                    1955-08/..  | 1955/      | yes | yes | yes | and so does one whose end is not known
                    /1970       | 1955/1970  | no  | yes | yes | it may have begun late enough
                    ../1970     | 1955/1970  | no  | no  | yes | it had no beginning
                    ../..       | 1955       | no  | no  | yes | always overlaps anything
                    1955        | ../..      | yes | yes | yes | anything is within always
                    Y-17E7      | ../0000    | yes | yes | yes | long ago is before the year 0000
                    Y1E90       | 1955/..    | yes | yes | yes | the farthest future is still no unbounded one
                    [1955,1957] | 1957       | no  | yes | yes | it may be the second
                    [1955,1957] | 1955/1957  | yes | yes | yes | whichever it is
                    [1955,1957] | 1956       | no  | yes | yes | bounds do not know the gap
                    {1955,1957} | 1957       | no  | no  | yes | the first is not in it
                    {1955,1957} | 1955/1957  | yes | yes | yes | both are in it
                    1962-26     | 1962       | yes | yes | yes | a northern summer lies in its year
                    1962-22     | 1962       | no  | yes | yes | a southern one would run into the next
                    1962-28     | 1963-01    | no  | yes | yes | January belongs to the winter that began before
                    1955-08-01T23:00:00-12:00 | 1955-08-01 | yes | yes | yes | no offset moves the day
                    """)
    void relateToAWindow(
            String date, String window, String certainly, String possibly, String overlaps) {
        Edtf read = Edtf.parse(date);
        Edtf within = Edtf.parse(window);
        assertEquals(
                List.of(certainly, possibly, overlaps),
                List.of(
                        yesOrNo(read.certainlyWithin(within)),
                        yesOrNo(read.possiblyWithin(within)),
                        yesOrNo(read.overlaps(within))));
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }

    @Test
    void refuseAnEndBeforeTheBeginning() {
        DayRange later = Edtf.parse("1957").bounds().begins();
        DayRange earlier = Edtf.parse("1955").bounds().begins();
        assertThrows(IllegalArgumentException.class, () -> new DayBounds(later, earlier));
        assertThrows(
                IllegalArgumentException.class, () -> new DayRange(later.first(), earlier.last()));
    }
}
