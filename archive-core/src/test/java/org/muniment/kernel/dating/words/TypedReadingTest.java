package org.muniment.kernel.dating.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedReadingTest {

    private static TypedReading.Understood understood(String text) {
        return assertInstanceOf(TypedReading.Understood.class, TypedReading.of(text));
    }

    private static TypedReading.Refused refused(String text) {
        return assertInstanceOf(TypedReading.Refused.class, TypedReading.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # EDTF stays what it is
                    1955-08?/.. | 1955-08?/..
                    1907-12 | 1907-12
                    # Years and ranges, their ends elided or not
                    1545–60 | 1545/1560
                    1655-9 | 1655/1659
                    c. 1565–8 | 1565~/1568~
                    1957–c.66 | 1957/1966
                    from January 7 to 17, 1960 | 1960-01-07/1960-01-17
                    between May 1831 and 1834 | 1831-05/1834
                    264-146 BC | -0263/-0145
                    # One of these, all of these
                    1786 or 1800 | [1786,1800]
                    1764 or 66 | [1764,1766]
                    1831 and 1834 | {1831,1834}
                    1927-8 and c.1948 | {1927..1928,1948~}
                    # In doubt and near
                    ?1749 | 1749?
                    1955? | 1955?
                    c.1955? | 1955%
                    probably August 1955 | 1955-08?
                    circa 1806 | 1806~
                    # On one side
                    before 1866 | [..1865]
                    after 1750 | [1751..]
                    not before May 1850 | [1850-05..]
                    1596 or later | [1596..]
                    since 1949 | 1949/..
                    # Chinese
                    民國四十四年八月一日 | 1955-08-01
                    1955年8月至1957年12月 | 1955-08/1957-12
                    约1955年 | 1955~
                    1955年以前 | [..1954]
                    # Converted
                    25 October 1917 (Old Style) | 1917-11-07
                    29 February 1700 (O.S.) | 1700-03-11
                    """)
    void readsWordsAndEdtf(String text, String edtf) {
        assertEquals(edtf, understood(text).edtf().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 August 1955 | Read as 1955-08-01, that is 1 August 1955.
                    c. 1955? | Read as 1955%, that is from 1 January 1955 to 31 December 1955, an estimate, in doubt.
                    1926, printed 1974 | Read as 1926, that is from 1 January 1926 to 31 December 1926; left out: "printed 1974".
                    25 October 1917 O.S. | Read as 1917-11-07, that is 7 November 1917; converted from the Julian calendar.
                    1907-12 | Read as 1907-12, that is from 1 December 1907 to 31 December 1907. For the years, write 1907/1912.
                    44 BC | Read as -0043, that is from 1 January 44 BC to 31 December 44 BC.
                    before 1866 | Read as some time not known: [..1865], up to 31 December 1865.
                    """)
    void explainsTheReadingInEnglish(String text, String sentence) {
        assertEquals(sentence, understood(text).english());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    民國四十四年八月 | 读作1955-08，即1955年8月1日至1955年8月31日。
                    1786 or 1800 | 读作其中之一：[1786,1800]，即1786年1月1日至1800年12月31日。
                    since 1949 | 读作一段时间：1949/..，自1949年1月1日起。
                    """)
    void explainsTheReadingInChinese(String text, String sentence) {
        assertEquals(sentence, understood(text).chinese());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hello | 0 | No date was found in these words. Write it as in 1 August 1955, c. 1955, 1955-57, 一九五五年八月, or in EDTF.
                    August 11 | 0 | "August 11" does not say of which year. Add the year.
                    Feb 30, 1955 | 0 | There is no such day in the calendar: Feb 30, 1955.
                    5 May 1955 to 3 May 1955 | 0 | These dates do not go together. Does the time end before it begins?
                    1955 roughly speaking | 5 | "roughly" is not understood here. Leave it out, or write the date in EDTF.
                    1955-13 | 5 | At character 6: expected a month from 01 to 12, or a part of the year from 21 to 41, found "13".
                    """)
    void saysWhatIsNotUnderstoodAndWhatToDo(String text, int offset, String message) {
        assertEquals(new TypedReading.Refused(text, offset, message), refused(text));
    }

    @Test
    void refusesWhatIsTooLongUnread() {
        assertEquals(0, refused("1955 ".repeat(1000)).offset());
    }
}
