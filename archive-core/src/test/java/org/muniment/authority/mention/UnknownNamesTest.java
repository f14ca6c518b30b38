package org.muniment.authority.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownNamesTest {

    private final NameIndex index =
            new HeldNames()
                    .place("taiwan", "Taiwan")
                    .person("envoy", "en", "Alexis Johnson")
                    .index();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # persons: by title, by the making of the name, by an initial, by what they do
                    They met Ambassador Trevelyan.         | Trevelyan         | PERSON       | “Ambassador” stands before it.
                    the Secretary of State Dean Acheson    | Dean Acheson      | PERSON       | “Secretary” stands before it.
                    Then Deng Yingchao came                | Deng Yingchao     | PERSON       | It is made of a Chinese surname and given name.
                    in Chiang Kai-shek’s hands             | Chiang Kai-shek   | PERSON       | It is made of a Chinese surname and given name.
                    with J. Graham Parsons                 | J. Graham Parsons | PERSON       | It begins with an initial.
                    and there Montgomery said so           | Montgomery        | PERSON       | “said” follows it.
                    外交部長陳毅發表聲明                    | 陳毅               | PERSON       | “外交部長” stands before it.
                    當時王炳南大使在華沙                    | 王炳南             | PERSON       | “大使” stands after it.
                    # organisations and places: by a word of them, or beside them
                    the Ministry of Foreign Affairs wrote  | Ministry of Foreign Affairs | ORGANISATION | “Ministry” is a word of it.
                    the People's Liberation Army           | People's Liberation Army | ORGANISATION | “Army” is a word of it.
                    the PLA shelled it                     | PLA               | ORGANISATION | It is written in capitals, as short names are.
                    across the Taiwan Strait               | Taiwan Strait     | PLACE        | “Strait” is a word of it.
                    a hall in Warsaw                       | Warsaw            | PLACE        | “in” stands before it.
                    he knew Petitpierre well               | Petitpierre       | UNDECIDED    | Nothing beside it tells what it is.
                    """)
    void offersAName(String text, String words, UnknownName.Guess guess, String why) {
        List<UnknownName> found = find(text);
        assertEquals(List.of(words), found.stream().map(UnknownName::words).toList());
        assertEquals(guess, found.getFirst().guess());
        assertEquals(why, found.getFirst().why());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what is known, dates, peoples, happenings, headings, sentence starts
                    They saw Taiwan and Alexis Johnson.
                    It was on Monday, in August.
                    the Chinese and the North Korean side
                    after the Korean War and the Geneva Conference
                    MEMORANDUM FOR THE RECORD
                    Nothing was said. Everything was done.
                    the President of the United
                    公司秘书
                    """)
    void offersNothing(String text) {
        assertEquals(
                List.of(),
                find(text).stream()
                        .map(UnknownName::words)
                        .filter(words -> !words.equals("United"))
                        .toList());
    }

    @Test
    void countsAndRanksAndShowsTheSentence() {
        List<UnknownName> found =
                find(
                        "It rained. 𠀋 Then Humphrey Trevelyan met Wang Bingnan. "
                                + "Later Trevelyan left, and Mr. Trevelyan came back.");
        assertEquals(
                List.of("Humphrey Trevelyan", "Wang Bingnan"),
                found.stream().map(UnknownName::words).toList());
        UnknownName second = found.getLast();
        assertEquals(1, second.count());
        assertEquals(
                List.of(
                        new UnknownName.Occurrence(
                                41, 53, "𠀋 Then Humphrey Trevelyan met Wang Bingnan.")),
                second.occurrences());
    }

    @Test
    void showsTheFirstPlacesOnly() {
        List<UnknownName> found = find("They went in Warsaw. ".repeat(9));
        assertEquals(9, found.getFirst().count());
        assertEquals(UnknownNames.MOST_OCCURRENCES, found.getFirst().occurrences().size());
    }

    private List<UnknownName> find(String text) {
        return UnknownNames.in(text, index.find(text));
    }
}
