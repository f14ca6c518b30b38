package org.muniment.kernel.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each production of the format: its level, its canonical form and its outermost days. */
class EdtfReadingTest {

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1955-08-01                | 0 | 1955-08-01                | 1955-08-01 | 1955-08-01 | a day
                    1955-08                   | 0 | 1955-08                   | 1955-08-01 | 1955-08-31 | a month
                    1955                      | 0 | 1955                      | 1955-01-01 | 1955-12-31 | a year
                    0476                      | 0 | 0476                      | 0476-01-01 | 0476-12-31 | a year with a leading zero
                    0000                      | 0 | 0000                      | 0000-01-01 | 0000-12-31 | the year before 0001
                    9999-12-31                | 0 | 9999-12-31                | 9999-12-31 | 9999-12-31 | the last day of four-digit years
                    1956-02                   | 0 | 1956-02                   | 1956-02-01 | 1956-02-29 | February of a leap year
                    1900-02                   | 0 | 1900-02                   | 1900-02-01 | 1900-02-28 | a century that is no leap year
                    2000-02-29                | 0 | 2000-02-29                | 2000-02-29 | 2000-02-29 | a century that is one
                    0000-02-29                | 0 | 0000-02-29                | 0000-02-29 | 0000-02-29 | the year 0000 is a leap year
                    1955-08-01T16:00:00       | 0 | 1955-08-01T16:00:00       | 1955-08-01 | 1955-08-01 | a local time
                    1955-08-01T00:00:00       | 0 | 1955-08-01T00:00:00       | 1955-08-01 | 1955-08-01 | the first second
                    1955-08-01T24:00:00       | 0 | 1955-08-01T24:00:00       | 1955-08-01 | 1955-08-01 | the end of the day as written
                    1955-08-01T16:00:00Z      | 0 | 1955-08-01T16:00:00Z      | 1955-08-01 | 1955-08-01 | a time in UTC
                    1955-08-01T16:00:00+00:00 | 0 | 1955-08-01T16:00:00Z      | 1955-08-01 | 1955-08-01 | no offset is Z
                    1955-08-01T16:00:00+01    | 0 | 1955-08-01T16:00:00+01:00 | 1955-08-01 | 1955-08-01 | hours of offset alone
                    1955-08-01T23:30:00-12:00 | 0 | 1955-08-01T23:30:00-12:00 | 1955-08-01 | 1955-08-01 | no offset moves the day (west)
                    1955-08-01T00:30:00+14:00 | 0 | 1955-08-01T00:30:00+14:00 | 1955-08-01 | 1955-08-01 | no offset moves the day (east)
                    1955-08-01T06:00:00-00:30 | 0 | 1955-08-01T06:00:00-00:30 | 1955-08-01 | 1955-08-01 | half an hour west
                    1955/1970                 | 0 | 1955/1970                 | 1955-01-01 | 1970-12-31 | from a year to a year
                    1955-08-01/1957-12        | 0 | 1955-08-01/1957-12        | 1955-08-01 | 1957-12-31 | from a day to a month
                    1955/1955-08-01           | 0 | 1955/1955-08-01           | 1955-01-01 | 1955-08-01 | from a year to a day in it
                    1955/1955                 | 0 | 1955/1955                 | 1955-01-01 | 1955-12-31 | within one year
                    """)
    void readsLevel0(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Y170000002            | 1 | Y170000002            | Y170000002-01-01  | Y170000002-12-31  | a year of more than four digits
                    Y-170000002           | 1 | Y-170000002           | Y-170000002-01-01 | Y-170000002-12-31 | the same, long ago
                    Y10000                | 1 | Y10000                | Y10000-01-01      | Y10000-12-31      | the first that needs Y
                    Y-12000~              | 1 | Y-12000~              | Y-12000-01-01     | Y-12000-12-31     | a long year, approximate
                    -0044                 | 1 | -0044                 | -0044-01-01       | -0044-12-31       | 45 before Christ
                    -0044-03-15           | 1 | -0044-03-15           | -0044-03-15       | -0044-03-15       | a day of it
                    -0004-02-29           | 1 | -0004-02-29           | -0004-02-29       | -0004-02-29       | leap years go on before 0000
                    -0044-03-15T12:00:00Z | 1 | -0044-03-15T12:00:00Z | -0044-03-15       | -0044-03-15       | a time long ago
                    -0300/-0200           | 1 | -0300/-0200           | -0300-01-01       | -0200-12-31       | an interval long ago
                    1962-21               | 1 | 1962-21               | 1962-03-01        | 1962-11-30        | spring, north or south
                    1962-22               | 1 | 1962-22               | 1962-06-01        | 1963-02-28        | summer, north or south
                    1962-23               | 1 | 1962-23               | 1962-03-01        | 1962-11-30        | autumn, north or south
                    1963-24               | 1 | 1963-24               | 1963-06-01        | 1964-02-29        | winter, to the end of February
                    -0044-21?             | 1 | -0044-21?             | -0044-03-01       | -0044-11-30       | a season, uncertain
                    1955?                 | 1 | 1955?                 | 1955-01-01        | 1955-12-31        | uncertain: the bounds stay
                    1955~                 | 1 | 1955~                 | 1955-01-01        | 1955-12-31        | approximate: the bounds stay
                    1955-08%              | 1 | 1955-08%              | 1955-08-01        | 1955-08-31        | uncertain and approximate
                    1955-08-01~           | 1 | 1955-08-01~           | 1955-08-01        | 1955-08-01        | a whole day, approximate
                    195X                  | 1 | 195X                  | 1950-01-01        | 1959-12-31        | some year of a decade
                    19XX                  | 1 | 19XX                  | 1900-01-01        | 1999-12-31        | some year of a century
                    19XX~                 | 1 | 19XX~                 | 1900-01-01        | 1999-12-31        | and that approximate
                    -01XX                 | 1 | -01XX                 | -0199-01-01       | -0100-12-31       | long ago the greater number is earlier
                    -000X                 | 1 | -000X                 | -0009-01-01       | -0001-12-31       | there is no year -0000
                    1955-XX               | 1 | 1955-XX               | 1955-01-01        | 1955-12-31        | some month
                    1955-08-XX            | 1 | 1955-08-XX            | 1955-08-01        | 1955-08-31        | some day of a month
                    1956-02-XX            | 1 | 1956-02-XX            | 1956-02-01        | 1956-02-29        | some day of a leap February
                    1955-XX-XX            | 1 | 1955-XX-XX            | 1955-01-01        | 1955-12-31        | some day of a year
                    1955-08-01/..         | 1 | 1955-08-01/..         | 1955-08-01        | ..                | it has no end
                    1955-08-01/           | 1 | 1955-08-01/           | 1955-08-01        | ..                | its end is not known
                    ../1970               | 1 | ../1970               | ..                | 1970-12-31        | it has no beginning
                    /1970                 | 1 | /1970                 | ..                | 1970-12-31        | its beginning is not known
                    ../..                 | 1 | ../..                 | ..                | ..                | always
                    /..                   | 1 | /..                   | ..                | ..                | since some time, for ever
                    ../                   | 1 | ../                   | ..                | ..                | ever, till some time
                    1955?/1970~           | 1 | 1955?/1970~           | 1955-01-01        | 1970-12-31        | both ends qualified as wholes
                    1955-08-01%/..        | 1 | 1955-08-01%/..        | 1955-08-01        | ..                | a qualified start, an open end
                    """)
    void readsLevel1(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Y-17E7      | 2 | Y-170000000 | Y-170000000-01-01 | Y-170000000-12-31 | an exponent, written out
                    Y1E4        | 2 | Y10000      | Y10000-01-01      | Y10000-12-31      | the least year with an exponent
                    Y12E30      | 2 | Y12000000000000000000000000000000 | Y9999999999999999-12-31 | Y9999999999999999-12-31 | days saturate in the far future
                    Y-12E30     | 2 | Y-12000000000000000000000000000000 | Y-9999999999999999-01-01 | Y-9999999999999999-01-01 | and in the far past
                    1950S2      | 2 | 1950S2      | 1900-01-01        | 1999-12-31        | two significant digits
                    1953S3      | 2 | 1953S3      | 1950-01-01        | 1959-12-31        | three
                    1953S4      | 2 | 1953S4      | 1953-01-01        | 1953-12-31        | all four: no other year
                    1953S9      | 2 | 1953S9      | 1953-01-01        | 1953-12-31        | more than there are
                    -1859S2     | 2 | -1859S2     | -1899-01-01       | -1800-12-31       | significant digits of a year long ago
                    0985S1      | 2 | 0985S1      | 0900-01-01        | 0999-12-31        | leading zeros are not significant
                    0000S2      | 2 | 0000S2      | 0000-01-01        | 0000-12-31        | the year 0000 estimated
                    1950S2?     | 2 | 1950S2?     | 1900-01-01        | 1999-12-31        | an uncertain estimate
                    Y171010000S3 | 2 | Y171010000S3 | Y171000000-01-01 | Y171999999-12-31 | an estimated long year
                    Y3388E2S3   | 2 | Y338800S3   | Y338000-01-01     | Y338999-12-31     | exponent and significant digits
                    Y-3388E2S3  | 2 | Y-338800S3  | Y-338999-01-01    | Y-338000-12-31    | the same long ago
                    """)
    void readsYearsOfLevel2(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1962-25  | 2 | 1962-25  | 1962-03-01  | 1962-05-31  | northern spring
                    1962-26  | 2 | 1962-26  | 1962-06-01  | 1962-08-31  | northern summer
                    1962-27  | 2 | 1962-27  | 1962-09-01  | 1962-11-30  | northern autumn
                    1963-28  | 2 | 1963-28  | 1963-12-01  | 1964-02-29  | northern winter ends in the year after
                    1962-29  | 2 | 1962-29  | 1962-09-01  | 1962-11-30  | southern spring
                    1962-30  | 2 | 1962-30  | 1962-12-01  | 1963-02-28  | southern summer ends in the year after
                    1962-31  | 2 | 1962-31  | 1962-03-01  | 1962-05-31  | southern autumn
                    1962-32  | 2 | 1962-32  | 1962-06-01  | 1962-08-31  | southern winter
                    1962-33  | 2 | 1962-33  | 1962-01-01  | 1962-03-31  | first quarter
                    1962-34  | 2 | 1962-34  | 1962-04-01  | 1962-06-30  | second quarter
                    1962-35  | 2 | 1962-35  | 1962-07-01  | 1962-09-30  | third quarter
                    1962-36  | 2 | 1962-36  | 1962-10-01  | 1962-12-31  | fourth quarter
                    1962-37  | 2 | 1962-37  | 1962-01-01  | 1962-04-30  | first third
                    1962-38  | 2 | 1962-38  | 1962-05-01  | 1962-08-31  | second third
                    1962-39  | 2 | 1962-39  | 1962-09-01  | 1962-12-31  | last third
                    1962-40  | 2 | 1962-40  | 1962-01-01  | 1962-06-30  | first half
                    1962-41  | 2 | 1962-41  | 1962-07-01  | 1962-12-31  | second half
                    -0044-33 | 2 | -0044-33 | -0044-01-01 | -0044-03-31 | a quarter long ago
                    196X-26  | 2 | 196X-26  | 1960-06-01  | 1969-08-31  | the summer of some year of a decade
                    195X-28  | 2 | 195X-28  | 1950-12-01  | 1960-02-29  | the last winter ends in the next decade
                    1962?-26 | 2 | 1962?-26 | 1962-06-01  | 1962-08-31  | which year is in doubt
                    1962-~26 | 2 | 1962-~26 | 1962-06-01  | 1962-08-31  | which season is an estimate
                    1957-21/1958-23 | 2 | 1957-21/1958-23 | 1957-03-01 | 1958-11-30 | from a season to a season
                    [1957-25,1958-27] | 2 | [1957-25,1958-27] | 1957-03-01 | 1958-11-30 | one season or the other
                    """)
    void readsPartsOfAYear(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?1955          | 2 | 1955?          | 1955-01-01 | 1955-12-31 | before the only part is after the whole
                    ?1955?         | 2 | 1955?          | 1955-01-01 | 1955-12-31 | once is enough
                    ?1955~         | 2 | 1955%          | 1955-01-01 | 1955-12-31 | uncertain and approximate together
                    ?1955-08-01    | 2 | 1955?-08-01    | 1955-08-01 | 1955-08-01 | the year alone
                    1955?-08-01    | 2 | 1955?-08-01    | 1955-08-01 | 1955-08-01 | the year, from its right
                    1955-~08-01    | 2 | 1955-~08-01    | 1955-08-01 | 1955-08-01 | the month alone
                    1955-08~-01    | 2 | 1955-08~-01    | 1955-08-01 | 1955-08-01 | year and month
                    1955-08-%01    | 2 | 1955-08-%01    | 1955-08-01 | 1955-08-01 | the day alone
                    ?1955-?08-?01  | 2 | 1955-08-01?    | 1955-08-01 | 1955-08-01 | each part is the whole
                    1955?-08~-01   | 2 | 1955%-~08-01   | 1955-08-01 | 1955-08-01 | what stands after a month holds for the year too
                    1955~-~08-?01  | 2 | 1955-08~-?01   | 1955-08-01 | 1955-08-01 | a run that shares a qualifier
                    1955-~08-~01   | 2 | 1955-~08-~01   | 1955-08-01 | 1955-08-01 | a run that does not begin with the year
                    ~-0044-03      | 2 | -0044~-03      | -0044-03-01 | -0044-03-31 | before the minus sign
                    ?Y12000        | 2 | Y12000?        | Y12000-01-01 | Y12000-12-31 | before the letter
                    1955-08-~01/1955-08-~20 | 2 | 1955-08-~01/1955-08-~20 | 1955-08-01 | 1955-08-20 | parts of the ends of an interval
                    """)
    void readsQualifiersOfParts(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    XXXX           | 2 | XXXX           | 0000-01-01  | 9999-12-31  | some year of four digits
                    -XXXX          | 2 | -XXXX          | -9999-01-01 | -0001-12-31 | some year before 0000
                    1XXX           | 2 | 1XXX           | 1000-01-01  | 1999-12-31  | some year of a millennium
                    19X5           | 2 | 19X5           | 1905-01-01  | 1995-12-31  | a digit in the middle
                    195X-08        | 2 | 195X-08        | 1950-08-01  | 1959-08-31  | August of some year of a decade
                    195X-XX        | 2 | 195X-XX        | 1950-01-01  | 1959-12-31  | some month of a decade
                    195X-02-XX     | 2 | 195X-02-XX     | 1950-02-01  | 1959-02-28  | the last year is no leap year
                    1955-1X        | 2 | 1955-1X        | 1955-10-01  | 1955-12-31  | October to December
                    1955-0X        | 2 | 1955-0X        | 1955-01-01  | 1955-09-30  | January to September
                    1955-X2        | 2 | 1955-X2        | 1955-02-01  | 1955-12-31  | February or December
                    1955-X0        | 2 | 1955-X0        | 1955-10-01  | 1955-10-31  | October is all that fits
                    1955-08-1X     | 2 | 1955-08-1X     | 1955-08-10  | 1955-08-19  | the tenth to the nineteenth
                    1955-08-0X     | 2 | 1955-08-0X     | 1955-08-01  | 1955-08-09  | there is no day 00
                    1955-08-3X     | 2 | 1955-08-3X     | 1955-08-30  | 1955-08-31  | the last two days
                    1955-06-X1     | 2 | 1955-06-X1     | 1955-06-01  | 1955-06-21  | June has no 31st
                    1955-XX-25     | 2 | 1955-XX-25     | 1955-01-25  | 1955-12-25  | the 25th of some month
                    1955-XX-31     | 2 | 1955-XX-31     | 1955-01-31  | 1955-12-31  | of some month that has one
                    1955-0X-31     | 2 | 1955-0X-31     | 1955-01-31  | 1955-08-31  | September has none
                    195X-02-29     | 2 | 195X-02-29     | 1952-02-29  | 1956-02-29  | only leap years have it
                    19XX-X2-29     | 2 | 19XX-X2-29     | 1900-12-29  | 1999-12-29  | 1900 had none in February
                    XXXX-02-29     | 2 | XXXX-02-29     | 0000-02-29  | 9996-02-29  | the first and the last leap year
                    -XXXX-02-29    | 2 | -XXXX-02-29    | -9996-02-29 | -0004-02-29 | the same long ago
                    XXXX-XX-XX     | 2 | XXXX-XX-XX     | 0000-01-01  | 9999-12-31  | any day of four-digit years
                    195X?-08       | 2 | 195X?-08       | 1950-08-01  | 1959-08-31  | unspecified and uncertain
                    195X/196X      | 2 | 195X/196X      | 1950-01-01  | 1969-12-31  | at the ends of an interval
                    1955-08-XX/1957-12-1X | 2 | 1955-08-XX/1957-12-1X | 1955-08-01 | 1957-12-19 | days at the ends
                    1955-XX-02/1955-XX-01 | 2 | 1955-XX-02/1955-XX-01 | 1955-01-02 | 1955-12-01 | in order if the months are
                    """)
    void readsUnspecifiedDigits(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1955]                | 2 | [1955]                | 1955-01-01  | 1955-12-31 | a set of one
                    [1955,1957]           | 2 | [1955,1957]           | 1955-01-01  | 1957-12-31 | one year or the other
                    [1957,1955,1957]      | 2 | [1955,1957]           | 1955-01-01  | 1957-12-31 | neither order nor repetition counts
                    [1955,1957,1960..1962] | 2 | [1955,1957,1960..1962] | 1955-01-01 | 1962-12-31 | or a year of a range
                    [1955-08-01..1955-08-11] | 2 | [1955-08-01..1955-08-11] | 1955-08-01 | 1955-08-11 | a range of days
                    [1955-08,1957-12-XX]  | 2 | [1955-08,1957-12-XX]  | 1955-08-01  | 1957-12-31 | a month or some day
                    [1955?,1957-~12]      | 2 | [1955?,1957-~12]      | 1955-01-01  | 1957-12-31 | qualified members
                    [..1955]              | 2 | [..1955]              | ..          | 1955-12-31 | that year or before
                    [1955-08..]           | 2 | [1955-08..]           | 1955-08-01  | ..         | that month or after
                    [..1955,1957,1960..]  | 2 | [..1955,1957,1960..]  | ..          | ..         | open at both sides
                    [1957,1955..]         | 2 | [1957,1955..]         | 1955-01-01  | ..         | the open range stays last
                    [1760,-1760]          | 2 | [-1760,1760]          | -1760-01-01 | 1760-12-31 | long ago comes first
                    {1955,1957}           | 2 | {1955,1957}           | 1955-01-01  | 1957-12-31 | both years
                    {1957-12,1955}        | 2 | {1955,1957-12}        | 1955-01-01  | 1957-12-31 | both, of unlike precision
                    {1960..1962}          | 2 | {1960..1962}          | 1960-01-01  | 1962-12-31 | all three
                    {..1955}              | 2 | {..1955}              | ..          | 1955-12-31 | all years to that one
                    {1955-08..}           | 2 | {1955-08..}           | 1955-08-01  | ..         | all months from that one
                    """)
    void readsSets(
            String text, int level, String canonical, String earliest, String latest, String why) {
        assertReading(text, level, canonical, earliest, latest);
    }

    private static void assertReading(
            String text, int level, String canonical, String earliest, String latest) {
        Edtf value = Edtf.parse(text);
        assertEquals(canonical, value.toString());
        assertEquals(earliest, value.earliest().toString());
        assertEquals(latest, value.latest().toString());
        assertEquals(
                new EdtfReading.Understood(text, EdtfLevel.valueOf("LEVEL_" + level), value),
                EdtfReading.of(text));
    }
}
