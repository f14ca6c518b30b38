package org.muniment.kernel.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not EDTF is refused with the place of the fault and what to write there. */
class EdtfRefusalTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # years
                    ``                   | 0 | expected a date such as 1955-08-01, found the end of the text.
                    55                   | 0 | expected a year of four digits, such as 0985, found "55".
                    195                  | 0 | expected a year of four digits, such as 0985, found "195".
                    19558                | 0 | put hyphens between year, month and day, or Y before a longer year.
                    19550801             | 0 | put hyphens between year, month and day, or Y before a longer year.
                    -                    | 1 | expected a year of four digits after the minus sign, found the end of the text.
                    -0000                | 0 | there is no year -0000: the year before 0001 is 0000.
                    +1955                | 0 | Years have no plus sign.
                    c. 1900              | 0 | expected a date such as 1955-08-01, found "c. 1900".
                    195x                 | 3 | An unspecified digit is a capital X.
                    195u                 | 3 | An unspecified digit is a capital X.
                    # long and estimated years
                    Y1955                | 1 | Y is for years of more than four digits: write 1955.
                    Y-44                 | 1 | Y is for years of more than four digits: write -0044.
                    Y2E3                 | 1 | Y is for years of more than four digits: write 2000.
                    Y012345              | 1 | a year after Y has no leading zeros.
                    Y1234X               | 5 | a year after Y has no unspecified digits: use S, as in Y17200S3.
                    Y                    | 1 | expected the digits of a year after Y, found the end of the text.
                    y12345               | 0 | Letters are capitals: Y, E, S, T, Z, X.
                    Y12345-06            | 6 | a year with Y or S has no month or day.
                    Y12345/Y12346        | 6 | a year with Y or S stands alone, not in an interval or a set.
                    1955/Y12346          | 5 | a year with Y stands alone, not in an interval or a set.
                    [Y12345]             | 1 | a year with Y stands alone, not in an interval or a set.
                    [1950S2]             | 1 | a year with S stands alone, not in an interval or a set.
                    Y17E                 | 4 | expected the exponent, found the end of the text.
                    Y17E0                | 4 | the exponent is 1 or more, without leading zeros.
                    Y17E99               | 1 | a year has at most 100 digits, exponent included.
                    Y1E999999999999      | 3 | a year has at most 100 digits, exponent included.
                    1950S                | 5 | expected the number of significant digits, found the end of the text.
                    1950S0               | 5 | the number of significant digits is 1 or more, without leading zeros.
                    1950S101             | 5 | a year has at most 100 digits, exponent included.
                    1950?S2              | 5 | a qualifier stands after the significant digits.
                    195XS2               | 4 | significant digits (S) are of a year without unspecified digits.
                    1955-08S2            | 7 | significant digits (S) are of a year without unspecified digits.
                    # months, days and parts of a year
                    1955-                | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found the end of the text.
                    1955-8               | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "8".
                    1955-13              | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "13".
                    1955-20              | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "20".
                    1955-42              | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "42".
                    1955-2X              | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "2X".
                    1955-00              | 5 | expected a month from 01 to 12, or a part of the year from 21 to 41, found "00".
                    1955-08-             | 8 | expected a day from 01 to 31, found the end of the text.
                    1955-08-00           | 8 | expected a day from 01 to 31, found "00".
                    1955-08-32           | 8 | expected a day from 01 to 31, found "32".
                    1955-08-4X           | 8 | expected a day from 01 to 31, found "4X".
                    1955-06-31           | 8 | 1955-06 has 30 days, and none fits 31.
                    1955-02-29           | 8 | 1955-02 has 28 days, and none fits 29.
                    1955-02-3X           | 8 | 1955-02 has 28 days, and none fits 3X.
                    1900-02-29           | 8 | 1900-02 has 28 days, and none fits 29.
                    19X5-02-29           | 8 | no day of the calendar fits 19X5-02-29.
                    XXXX-02-30           | 8 | no day of the calendar fits XXXX-02-30.
                    1955-21-01           | 7 | a season or other part of a year has no day.
                    1955-08-01-02        | 10 | expected the end of the date, or "/" and the end of an interval, found "-02".
                    1955/08/01           | 5 | expected a year of four digits, such as 0985, found "08".
                    1955–08              | 4 | Write the plain hyphen of the keyboard.
                    1955−08              | 4 | Write the plain hyphen of the keyboard.
                    # qualifiers
                    ?                    | 1 | expected a date such as 1955-08-01, found the end of the text.
                    1955?~               | 5 | Uncertain and approximate together are one %.
                    (1955)?              | 0 | There are no parentheses: a qualifier stands before its part.
                    1955-(08)?           | 5 | There are no parentheses: a qualifier stands before its part.
                    -?1955               | 1 | expected a year of four digits after the minus sign, found "?1955".
                    1955-21^south        | 7 | A hemisphere is said by 25 to 28 (northern) or 29 to 32 (southern).
                    # times
                    1955T10:00:00        | 4 | a time follows a whole day with nothing unspecified or qualified, not 1955.
                    1955-08-XXT10:00:00  | 10 | a time follows a whole day with nothing unspecified or qualified, not 1955-08-XX.
                    1955-08-01?T10:00:00 | 11 | a time follows a whole day with nothing unspecified or qualified, not 1955-08-01?.
                    1955-21T10:00:00     | 7 | a time follows a day, not a part of a year.
                    1955-08-01t10:00:00  | 10 | Letters are capitals: Y, E, S, T, Z, X.
                    1955-08-01T10        | 13 | expected ":" and the minutes, found the end of the text.
                    1955-08-01T10:00     | 16 | expected ":" and the seconds, found the end of the text.
                    1955-08-01T25:00:00  | 11 | expected an hour from 00 to 24, in two digits, found "25".
                    1955-08-01T10:60:00  | 14 | expected minutes from 00 to 59, in two digits, found "60".
                    1955-08-01T10:00:60  | 17 | expected seconds from 00 to 59, in two digits, found "60".
                    1955-08-01T24:00:01  | 10 | a time runs from 00:00:00 to 23:59:59; 24:00:00 is the end of the day.
                    1955-08-01T10:00:00.5 | 19 | expected Z, an offset such as +08:00, or the end of the text, found ".5".
                    1955-08-01T10:00:00z | 19 | Letters are capitals: Y, E, S, T, Z, X.
                    1955-08-01T10:00:00ZZ | 20 | expected the end of the text after the offset, found "Z".
                    1955-08-01T10:00:00+0800 | 20 | expected the hours of the offset, at most 14, in two digits, found "0800".
                    1955-08-01T10:00:00+08:60 | 23 | expected minutes from 00 to 59, in two digits, found "60".
                    1955-08-01T10:00:00+14:01 | 19 | an offset runs from -12:00 to +14:00.
                    1955-08-01T10:00:00-12:01 | 19 | an offset runs from -12:00 to +14:00.
                    1955-08-01T10:00:00-00:00 | 19 | no offset is written Z or +00:00, not with a minus sign.
                    1955-08-01T10:00:00/1956 | 19 | expected Z, an offset such as +08:00, or the end of the text, found "/1956".
                    1955/1956-08-01T10:00:00 | 15 | intervals and sets hold days, not times: leave it out.
                    # intervals
                    /                    | 0 | an interval of which neither end is known says nothing
                    ..                   | 2 | expected "/" and the end of the interval, found the end of the text.
                    1970/1955            | 0 | the interval ends (1955) before it begins (1970).
                    1955-08-02/1955-08-01? | 0 | the interval ends (1955-08-01?) before it begins (1955-08-02).
                    1955/1956/1957       | 9 | an interval has one "/", between its two ends.
                    1955//               | 5 | expected a date such as 1955-08-01, found "/".
                    1955/open            | 5 | An unknown end is left empty, an open one is two dots.
                    unknown/1955         | 0 | An unknown end is left empty, an open one is two dots.
                    1955/...             | 7 | expected the end of the date, found ".".
                    # sets
                    []                   | 1 | expected a date such as 1955-08-01, found "]".
                    [1955                | 5 | expected ",", ".." or "]", found the end of the text.
                    [1955}               | 5 | expected ",", ".." or "]", found "}".
                    [1955]~              | 6 | expected the end of the text after the set, found "~".
                    [1955, 1957]         | 6 | Leave out spaces and invisible characters.
                    [1955,]              | 6 | expected a date such as 1955-08-01, found "]".
                    [[1955]]             | 1 | expected a date such as 1955-08-01, found "[1955]]".
                    [1955/1957]          | 5 | expected ",", ".." or "]", found "/1957]".
                    [..]                 | 3 | expected a date such as 1955-08-01, found "]".
                    [1957,..1955]        | 6 | a range open towards the past stands first in its set.
                    [1955..,1957]        | 5 | a range open towards the future stands last in its set.
                    [1957..1955]         | 1 | a range runs from a date to a later one, not from 1957 to 1955.
                    [1955..1955]         | 1 | a range runs from a date to a later one, not from 1955 to 1955.
                    [1955..1957-12]      | 1 | a range runs between two years, two months or two days, not from 1955 to 1957-12.
                    [195X..1960]         | 1 | a range runs between dates without unspecified digits, not from or to 195X.
                    [1955-21..1955-23]   | 1 | a range runs between dates, not parts of years.
                    {1955-08-01T10:00:00} | 11 | intervals and sets hold days, not times: leave it out.
                    # what only looks like digits
                    １９５５              | 0 | Write the digits 0 to 9.
                    ١٩٥٥                 | 0 | Write the digits 0 to 9.
                    一九五五年            | 0 | expected a date such as 1955-08-01, found "一九五五年".
                    1955-😀😀-01         | 5 | found "😀😀-01".
                    """)
    void saysWhereAndWhatToWrite(String text, int offset, String message) {
        EdtfReading.Refused refused =
                assertInstanceOf(EdtfReading.Refused.class, EdtfReading.of(text));
        assertEquals(offset, refused.offset(), refused::message);
        assertTrue(refused.message().startsWith("At character " + (offset + 1) + ": "));
        assertTrue(refused.message().contains(message), refused::message);
        assertEquals(text, refused.text());
    }

    @Test
    void countsCodePointsBeforeTheFault() {
        EdtfReading.Refused refused =
                assertInstanceOf(EdtfReading.Refused.class, EdtfReading.of("\uD83D\uDE00"));
        assertEquals(0, refused.offset());
        EdtfException thrown = assertThrows(EdtfException.class, () -> Edtf.parse("1955-13"));
        assertEquals(5, thrown.offset());
        assertEquals(
                "At character 6: expected a month from 01 to 12, or a part of the year from 21 to"
                        + " 41, found \"13\".",
                thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    19\u000055    | 2 | found the invisible character U+0000. Leave out spaces and invisible characters.
                    1955\u200B-08 | 4 | found the invisible character U+200B. Leave out spaces and invisible characters.
                    19\uFEFF55    | 2 | found the invisible character U+FEFF. Leave out spaces and invisible characters.
                    1955-08\u00A0 | 7 | Leave out spaces and invisible characters.
                    1955\uD83D    | 4 | found the invisible character U+D83D.
                    """)
    void namesWhatCannotBeSeen(String text, int offset, String message) {
        EdtfReading.Refused refused =
                assertInstanceOf(EdtfReading.Refused.class, EdtfReading.of(text));
        assertEquals(offset, refused.offset());
        assertTrue(refused.message().endsWith(message), refused::message);
    }

    static Stream<String> hostileTexts() {
        int million = 1_000_000;
        return Stream.of(
                "9".repeat(million),
                "X".repeat(million),
                "Y" + "9".repeat(million),
                "Y1E" + "9".repeat(million),
                "1950S" + "9".repeat(million),
                "[".repeat(million),
                "{".repeat(million),
                "?".repeat(million),
                "-".repeat(million),
                "/".repeat(million),
                ".".repeat(million),
                "\u0000".repeat(million),
                "\uD83D\uDE00".repeat(million / 2),
                "[" + "1955,".repeat(million / 5) + "1955]",
                "[" + "XXXX-02-29,".repeat(million / 11) + "1955]",
                "1955-08-01/".repeat(million / 11));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void refusesAMillionCharactersAtOnce(String text) {
        EdtfReading reading =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EdtfReading.of(text));
        assertEquals(
                new EdtfReading.Refused(
                        text,
                        0,
                        "At character 1: the text is longer than 10000 characters: shorten it."),
                reading);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsTheLongestTextsAtOnce(String text) {
        String longest = text.substring(0, EdtfParser.LONGEST_TEXT);
        EdtfReading reading =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EdtfReading.of(longest));
        EdtfReading.Refused refused = assertInstanceOf(EdtfReading.Refused.class, reading);
        assertTrue(refused.message().length() < 250, refused::message);
    }
}
