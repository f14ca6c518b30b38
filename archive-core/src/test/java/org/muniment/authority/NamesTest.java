package org.muniment.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.dating.Dating;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Chóu En-lai,         chou enlai
                    T'ai-wan (Formosa),  taiwan formosa
                    ＺＨＯＵ　周恩來,      zhou 周恩來
                    Straße,              strasse
                    Łódź,                łodz
                    'ΓΙΆΝΝΗΣ',           γιαννησ
                    '…',                 ''
                    """)
    void foldsAccentsCaseWidthAndPunctuation(String name, String folded) {
        assertEquals(folded, NameFolding.fold(name));
    }

    @Test
    void foldsWhatIsFoldedToItself() {
        String once = NameFolding.fold("Chóu   En-lai, İstanbul ΓΙΆΝΝΗΣ Straße");
        assertEquals(once, NameFolding.fold(once));
    }

    @Test
    void refusesAnActorWithoutAPreferredName() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                new ActorBody(
                                        ActorBody.Type.PERSON,
                                        List.of(name("Chou", Name.Type.VARIANT)),
                                        List.of()));
        assertEquals("/names", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesTwoPreferredNamesInOneScript() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                new ActorBody(
                                        ActorBody.Type.PERSON,
                                        List.of(
                                                name("Zhou", Name.Type.PREFERRED),
                                                name("Chou", Name.Type.PREFERRED)),
                                        List.of()));
        assertEquals("/names/1/type", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesARomanizationThatDoesNotSayBySystem() {
        assertThrows(Refusal.class, () -> name("Chou", Name.Type.ROMANIZATION));
    }

    @Test
    void refusesANameThatEndsBeforeItBegins() {
        assertThrows(
                Refusal.class,
                () ->
                        new Name(
                                "Peking",
                                "zh",
                                "Latn",
                                Name.Type.VARIANT,
                                Optional.empty(),
                                false,
                                Optional.of(Dating.of("1949")),
                                Optional.of(Dating.of("1906"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.wikidata.org/entity/Q17427",
                "http://viaf.org/viaf/95160225",
                "https://d-nb.info/gnd/118723936",
                "https://d-nb.info/gnd/4005937-2",
                "http://id.loc.gov/authorities/names/n79117853",
                "https://example.org/people/7"
            })
    void takesPermanentAddresses(String uri) {
        assertEquals(uri, new ExternalIdentifier(uri).uri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Q17427",
                "https://www.wikidata.org/wiki/Q17427",
                "http://viaf.org/viaf/zhou",
                "https://d-nb.info/118723936",
                "ftp://example.org/7",
                "https://example.org/a b"
            })
    void refusesPagesAndFragments(String uri) {
        assertThrows(Refusal.class, () -> new ExternalIdentifier(uri));
    }

    @ParameterizedTest
    @CsvSource({"90.01, 0, 1", "-91, 0, 1", "0, 180.5, 1", "0, 0, 0"})
    void refusesCoordinatesThatAreNowhere(String latitude, String longitude, int precision) {
        assertThrows(
                Refusal.class,
                () -> new Coordinates(new Decimal(latitude), new Decimal(longitude), precision));
    }

    private static Name name(String words, Name.Type type) {
        return new Name(
                words,
                "zh",
                "Latn",
                type,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
