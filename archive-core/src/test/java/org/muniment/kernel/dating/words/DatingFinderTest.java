package org.muniment.kernel.dating.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of expression means. Every sentence was written for this test. */
class DatingFinderTest {

    /** The dates as {@code words=EDTF}, one after the other. */
    private static String found(String words) {
        return DatingFinder.find(words).stream()
                .map(each -> each.text() + "=" + each.edtf())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Days, months and years by name
                    The envoys met on August 1, 1955 in the old library. | August 1, 1955=1955-08-01
                    They left on 2 May, 1777 by boat. | 2 May, 1777=1777-05-02
                    The 25th of August 1917 was a wet day. | The 25th of August 1917=1917-08-25
                    She wrote in February of 1940. | February of 1940=1940-02
                    Signed Friday, March 13, 1953, at noon. | Friday, March 13, 1953=1953-03-13
                    The ship sailed in Sept. 1892. | Sept. 1892=1892-09
                    They may march in May 1968. | May 1968=1968-05
                    He was born in 1899. | 1899=1899
                    It was Jan. 6, 1968, 4:39 p.m. in Bonn. | Jan. 6, 1968, 4:39 p.m.=1968-01-06
                    # Numbers that are no years
                    They lost 1940 men and 1,950 horses for $1850. | ''
                    The 1500 soldiers waited. | ''
                    # Parts of months and years
                    In late July 1954 it rained. | late July 1954=1954-07
                    By the end of March 1941 all was over. | the end of March 1941=1941-03
                    Work began in mid-1916. | mid-1916=1916
                    Early in 1914 she came home. | Early in 1914=1914
                    It rose in the second half of 2008. | the second half of 2008=2008-41
                    Sales fell in the first quarter of 1955. | the first quarter of 1955=1955-33
                    On the night of April 18, 1775 he rode. | the night of April 18, 1775=1775-04-18
                    # Seasons
                    The summer of 1962 was dry. | The summer of 1962=1962-22
                    They met again in fall 1919. | fall 1919=1919-23
                    After the winter of 1777-78 they moved. | the winter of 1777-78=1777-24
                    Her 1982 summer tour was a success. | 1982 summer=1982-22
                    # Of which no words say the year, or the month
                    The ferry left on August 21, 6 p.m. | August 21, 6 p.m.=XXXX-08-21
                    February 30 | ''
                    [24], 1949—8 p. m. | 24], 1949—8 p. m.=1949-XX-24
                    7, 1951 | 7, 1951=1951-XX-07
                    2, 1968, 10:10 a.m. | 2, 1968, 10:10 a.m.=1968-XX-02
                    They bought 7, 1951 was a good year. | 1951=1951
                    7, 1951 of them were red. | 1951=1951
                    # Ranges and lists, each end by itself
                    From January 7 to 17, 1960 they talked. | January 7=1960-01-07; 17, 1960=1960-01-17
                    It was between September 1956 and December 1957. | September 1956=1956-09; December 1957=1957-12
                    They sat 6-7 January 1916. | 6=1916-01-06; 7 January 1916=1916-01-07
                    They fought 31 May-1 June 1916. | 31 May=1916-05-31; 1 June 1916=1916-06-01
                    They talked from October to 9 January 1916. | October=1915-10; 9 January 1916=1916-01-09
                    It ran from April 26 to July 21, 1954. | April 26=1954-04-26; July 21, 1954=1954-07-21
                    The war of 1914-18 was long. | 1914=1914; 18=1918
                    In March, April and May 1940 it snowed. | March=1940-03; April=1940-04; May 1940=1940-05
                    In spring and summer of 1979 they asked. | spring=1979-21; summer of 1979=1979-22
                    # Decades and centuries
                    In the 1870s and the mid-1980s prices fell. | the 1870s=187X; the mid-1980s=198X
                    In 1952 she liked the thirties. | 1952=1952; the thirties=193X
                    A map of the nineteenth century. | the nineteenth century=18XX
                    A coin of the 3rd century BC. | the 3rd century BC=-02XX
                    # Before and after Christ
                    The second war ended in 201 BC. | 201 BC=-0200
                    The wars of 264-146 B.C. were three. | 264=-0263; 146 B.C.=-0145
                    The town fell in AD 70. | AD 70=0070
                    # Near to it
                    He was born about 1910. | about 1910=1910~
                    A copy of c. 1595 survives. | c. 1595=1595~
                    # In figures
                    Seen 2025/03/01 and 17.3.1955. | 2025/03/01=2025-03-01; 17.3.1955=1955-03-17
                    Sent 3/4/1955. | 3/4/1955=[1955-03-04,1955-04-03]
                    # Other calendars
                    The palace fell on 25 October 1917 (O.S.). | 25 October 1917=1917-11-07
                    In the 26th year of the Guangxu reign it burned. | the 26th year of the Guangxu reign=1900~
                    The treaty of Meiji 28 was signed. | Meiji 28=1895
                    """)
    void readsEnglish(String words, String dates) {
        assertEquals(dates, found(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # By the Gregorian calendar, in Chinese or other figures
                    会谈于一九五五年八月一日开始。 | 一九五五年八月一日=1955-08-01
                    会谈于1955年8月1日开始。 | 1955年8月1日=1955-08-01
                    一九五八年八月初，局势紧张。 | 一九五八年八月初=1958-08
                    # In the Republic, and by reigns
                    民國四十四年，會談開始。 | 民國四十四年=1955
                    民國四十四年八月一日 | 民國四十四年八月一日=1955-08-01
                    光緒二十六年五月 | 光緒二十六年五月=1900~
                    昭和二十年八月十五日 | 昭和二十年八月十五日=1945-08-15
                    # Leaning on what was said
                    1954年4月26日至7月21日举行。 | 1954年4月26日=1954-04-26; 7月21日=1954-07-21
                    1955年8月1日至3日休会。 | 1955年8月1日=1955-08-01; 3日=1955-08-03
                    1954年开会。同年八月结束，次年再开。 | 1954年=1954; 同年八月=1954-08; 次年=1955
                    # Longer times, and long ago
                    二十世纪五十年代 | 二十世纪五十年代=195X
                    公元前221年统一。 | 公元前221年=-0220
                    # Numbers that are no dates
                    根据主席令第八号和十三年的经验。 | ''
                    """)
    void readsChinese(String words, String dates) {
        assertEquals(dates, found(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Years and months said before
                    In late July 1954 they met. On August 1 he spoke. On the 11th, she answered. | 1954-07 1954-08-01 1954-08-11
                    It began on May 10, 1940 and ended twelve days later. | 1940-05-10 1940-05-22
                    He came on 3 June 1919. The next day he left, and in the same year he died. | 1919-06-03 1919-06-04 1919
                    It opened in March 1982. Later that month it closed. | 1982-03 1982-03
                    They met on July 3, 1979. On the 28th of that month they parted. | 1979-07-03 1979-07-28
                    In 1940 the harvest failed, as it had in August of the previous year. | 1940 1939-08
                    The 73rd meeting on December 12, 1957 was the last; the 80th soldier left. | 1957-12-12
                    # Over the turn of the year
                    In December 1941 it froze. In January the river rose. | 1941-12 1942-01
                    In November 1777 they camped. The winter was hard. The next spring they marched. | 1777-11 1777-24 1778-21
                    # A look back and a look ahead leave the main line where it is
                    On May 2, 1960 they met, as in 1938 before. On May 9 they met again. | 1960-05-02 1938 1960-05-09
                    The siege began in October 1944 and lasted until the fall of the town in February 1945. In November it snowed. | 1944-10 1945-02 1944-11
                    On June 3, 1957 they met. In 1911 his father had been a minister. They met again in July. | 1957-06-03 1911 1957-07
                    In June 1950 (she was born in 1890) she left. In July she was back. | 1950-06 1890 1950-07
                    """)
    void followsTheNarrative(String words, String values) {
        assertEquals(
                values,
                DatingFinder.find(words).stream()
                        .map(each -> each.edtf().toString())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void saysWhichWordsSuppliedTheYearAndTheMonth() {
        String words =
                "In late July 1954 they met. On August 1 he spoke. On the 11th, she answered.";
        FoundDating last = DatingFinder.find(words).getLast();
        assertEquals("the 11th", words.substring(last.start(), last.end()));
        assertEquals(
                List.of(
                        new Supply(
                                Supply.Part.YEAR,
                                Supply.Source.EARLIER_WORDS,
                                3,
                                17,
                                "late July 1954"),
                        new Supply(
                                Supply.Part.MONTH,
                                Supply.Source.EARLIER_WORDS,
                                31,
                                39,
                                "August 1")),
                last.basis());
    }

    @Test
    void takesAYearFromLaterWordsWhereNoneWasSaidBefore() {
        FoundDating first =
                DatingFinder.find("On May 4 it began. By June 1916 it was over.").getFirst();
        assertEquals("1916-05-04", first.edtf().toString());
        assertEquals(
                List.of(
                        new Supply(
                                Supply.Part.YEAR, Supply.Source.LATER_WORDS, 22, 31, "June 1916")),
                first.basis());
    }

    @Test
    void tellsTheDateOfPublicationFromTheTimeToldOf() {
        Optional<LocalDate> published = Optional.of(LocalDate.of(2025, 3, 1));
        String words = "In 1954 talks began. On May 9 they paused. Today they are forgotten.";
        List<FoundDating> found = DatingFinder.find(words, List.of(), published);
        assertEquals(
                List.of("1954", "1954-05-09", "2025-03-01"),
                found.stream().map(each -> each.edtf().toString()).toList());
        assertEquals(Supply.Source.PUBLICATION, found.getLast().basis().getFirst().source());
    }

    @Test
    void supposesTheYearOfPublicationOnlyWhereNoneIsToldOf() {
        Optional<LocalDate> published = Optional.of(LocalDate.of(1955, 9, 14));
        FoundDating found =
                DatingFinder.find("They met on May 9.", List.of(), published).getFirst();
        assertEquals("1955-05-09", found.edtf().toString());
        assertEquals(
                List.of(new Supply(Supply.Part.YEAR, Supply.Source.PUBLICATION, 0, 0, "")),
                found.basis());
        assertEquals(List.of(), DatingFinder.find("They met on May 9."));
    }

    @Test
    void doesNotGroundAParagraphOnARepeatedHeadline() {
        String words =
                """
                After the armistice of July 1953 the two sides were far apart

                In March 1958 the talks stopped.

                After the armistice of July 1953 the two sides were far apart

                In September they were taken up again.
                """;
        assertEquals("September=1958-09", found(words).split("; ")[3]);
    }

    @Test
    void letsACaptionLeanOnTheTextAndNotTheTextOnACaption() {
        String text = "In March 1958 the talks stopped. ";
        String caption = "The hall in 1921; the roof fell in May. ";
        String rest = "In September they went on.";
        int first = text.length();
        int second = first + caption.length();
        List<Region> regions =
                List.of(
                        new Region(Region.Kind.TEXT, 0, first),
                        new Region(Region.Kind.BESIDE, first, second),
                        new Region(Region.Kind.TEXT, second, second + rest.length()));
        List<String> values =
                DatingFinder.find(text + caption + rest, regions, Optional.empty()).stream()
                        .map(each -> each.edtf().toString())
                        .toList();
        assertEquals(List.of("1958-03", "1921", "1921-05", "1958-09"), values);
    }

    @Test
    void readsAHeadingForTheTextBelowIt() {
        assertEquals("1916=1916; May=1916-05", found("Events of 1916\n\nIn May the ice broke."));
    }

    @Test
    void linksTheEndsOfARange() {
        FoundDating end = DatingFinder.find("From January 7 to 17, 1960 they talked.").getLast();
        assertEquals("1960-01-07/1960-01-17", end.range().orElseThrow().edtf().toString());
        assertEquals(5, end.range().orElseThrow().start());
        assertEquals(26, end.range().orElseThrow().end());
    }

    @Test
    void countsOffsetsInCodePoints() {
        FoundDating found = DatingFinder.find("😀😀 1955年8月").getFirst();
        assertEquals(3, found.start());
        assertEquals(10, found.end());
    }

    @Test
    void takesTheDateInAHeadingForThatOfThePaper() {
        assertEquals(
                "winter 1958=1958-24; mid-July 1955=1955-07; the first of August=1955-08-01",
                found(
                        "No. 7, winter 1958\n\n"
                                + "It was in mid-July 1955 that we heard of it."
                                + " On the first of August they came."));
    }

    @Test
    void keepsToTheYearOfAHeadingInALookBack() {
        assertEquals(
                "1940=1940; June=1940-06; 1911=1911; July=1940-07",
                found(
                        "The year 1940\n\nIn June they crossed the river."
                                + " It had been fortified in 1911. They stood there in July."));
    }
}
