package org.muniment.authority.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.authority.Romanization;

class NameIndexTest {

    private final NameIndex index =
            new HeldNames()
                    .person("premier", "zh", "周恩来", "Zhou Enlai", "Chou En-lai")
                    .person("envoy", "en", "Johnson, Ural Alexis")
                    .person("admiral", "en", "Felix B. Stump")
                    .person("journalist", "en", "Edgar Snow")
                    .person("president", "en", "Kennedy, John F.")
                    .person("general", "zh", "Chiang Kai-shek", "蔣介石")
                    .person("minister", "fr", "Maurice Couve de Murville")
                    .place("islands", "Kinmen", "Quemoy", "金門")
                    .place("country", "Myanmar", "Burma", "緬甸")
                    .place("city", "New York")
                    .place("coast", "Côte d’Ivoire")
                    .body("paper", "New York Times")
                    .body("union", "UN", "United Nations")
                    .index();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # case, accents, hyphens, apostrophes, spaces, width, line ends
                    They saw ZHOU ENLAI.                | ZHOU ENLAI      | premier
                    Chóu Ên-lai spoke                   | Chóu Ên-lai     | premier
                    Chou En–lai                         | Chou En–lai     | premier
                    Chou Enlai                          | Chou Enlai      | premier
                    Chou En lai                         | Chou En lai     | premier
                    Ｚｈｏｕ Ｅｎｌａｉ                 | Ｚｈｏｕ Ｅｎｌａｉ | premier
                    from Quemoy's shore                 | Quemoy          | islands
                    Cote d'Ivoire                       | Cote d'Ivoire   | coast
                    the U.N. and                        | U.N             | union
                    # Chinese, in either kind of characters, without spaces around
                    當時蒋介石說                         | 蒋介石           | general
                    炮擊金门之後                         | 金门             | islands
                    周 恩 来                             | 周 恩 来         | premier
                    # the longest name
                    the New York Times wrote            | New York Times  | paper
                    in New York, Times Square           | New York        | city
                    # orders and initials
                    U. Alexis Johnson                   | U. Alexis Johnson | envoy
                    U.A. Johnson                        | U.A. Johnson    | envoy
                    Ural A. Johnson                     | Ural A. Johnson | envoy
                    Johnson, U. Alexis                  | Johnson, U. Alexis | envoy
                    Stump, Adm. Felix B., spoke         | Stump, Adm. Felix B | admiral
                    Kai-shek Chiang                     | Kai-shek Chiang | general
                    # titles
                    Ambassador Johnson left             | Johnson         | envoy
                    Secretary of State Kennedy          | Kennedy         | president
                    周总理说                             | 周              | premier
                    the minister Couve de Murville      | Couve de Murville | minister
                    """)
    void findsAName(String text, String words, String record) {
        List<Mention> found = index.find(text);
        assertEquals(
                List.of(words + " " + HeldNames.id(record)),
                found.stream()
                        .map(m -> m.words() + " " + m.candidates().getFirst().entry().record())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # within other words
                    Burmania and Kinmenia
                    the Ch'uemoy
                    # another person's surname, a hyphened surname
                    They met Robert Kennedy there
                    They met J. Kennedy there
                    Mr. Kennedy-Smith
                    They saw Chiang Ching
                    # a surname in small letters is a word
                    the snow fell
                    let us go, un peu
                    # Chinese surnames alone
                    周年 蒋
                    # over the end of a sentence or paragraph
                    They stood United. Nations fell.
                    """)
    void findsNoNameThatIsNotThere(String text) {
        assertEquals(List.of(), index.find(text));
    }

    @Test
    void keepsTheWordsOfTheSourceBesideThoseOfTheAuthority() {
        Mention mention = index.find("The 𠀀 island of Quemoy").getFirst();
        assertEquals("Quemoy", mention.words());
        assertEquals(16, mention.start());
        assertEquals(22, mention.end());
        Candidate candidate = mention.candidates().getFirst();
        assertEquals("Kinmen", candidate.preferred());
        assertEquals("Quemoy", candidate.entry().words());
        assertTrue(candidate.exact());
        assertFalse(candidate.generated());
    }

    @Test
    void marksWhatItGenerated() {
        NameIndex onlyHan = new HeldNames().person("premier", "zh", "周恩来").index();
        Candidate candidate = onlyHan.find("Premier Chou En-lai").getFirst().candidates().getFirst();
        assertEquals(Variant.ROMANIZED, candidate.variant());
        assertEquals(Optional.of(Romanization.WADE_GILES), candidate.romanization());
        assertTrue(candidate.generated());
        assertFalse(candidate.weak());
    }

    @Test
    void leavesAmbiguousNamesAmbiguous() {
        NameIndex two =
                new HeldNames()
                        .person("a", "en", "Johnson, Lyndon")
                        .person("b", "en", "Johnson, Alexis")
                        .place("c", "Johnson")
                        .index();
        Mention mention = two.find("They met Johnson").getFirst();
        assertTrue(mention.ambiguous());
        assertEquals(
                List.of(HeldNames.id("c"), HeldNames.id("a"), HeldNames.id("b")),
                mention.candidates().stream().map(c -> c.entry().record()).toList());
        assertEquals(
                List.of(Variant.HELD, Variant.SURNAME, Variant.SURNAME),
                mention.candidates().stream().map(Candidate::variant).toList());
    }

    @Test
    void saysWhichOfThemTheTextNamesInFull() {
        NameIndex two =
                new HeldNames()
                        .person("a", "en", "Johnson, Lyndon")
                        .person("b", "en", "Johnson, Alexis")
                        .index();
        List<Mention> found = two.find("They met Johnson. It was Alexis Johnson.");
        assertEquals(
                List.of(false, true),
                found.getFirst().candidates().stream().map(Candidate::namedInFull).toList());
        assertTrue(found.getFirst().weak());
        assertFalse(found.getLast().weak());
    }

    @Test
    void findsTheSameWhereverInALongTextTheNameStands() {
        String filler = "word, ";
        for (int times = 4000; times < 4200; times++) {
            String text = filler.repeat(times / 2) + "Ambassador Johnson, Ural Alexis ended.";
            List<Mention> found = index.find(text);
            assertEquals(1, found.size());
            assertEquals("Johnson, Ural Alexis", found.getFirst().words());
            assertEquals(text.indexOf("Johnson"), found.getFirst().start());
        }
    }

    @Test
    void listsSoManyCandidatesAndCountsTheOthers() {
        HeldNames many = new HeldNames();
        for (int i = 0; i < 80; i++) {
            many.person("p" + i, "en", "Anna" + (char) ('a' + i % 26) + i + " Wang");
        }
        Mention mention = many.index().find("They saw Wang").getFirst();
        assertEquals(MentionSearch.MOST_CANDIDATES, mention.candidates().size());
        assertEquals(30, mention.more());
    }
}
