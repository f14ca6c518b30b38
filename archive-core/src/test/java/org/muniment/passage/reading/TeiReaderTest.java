package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Reading;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiDocument.Mention;
import org.muniment.passage.TeiDocument.Named;
import org.muniment.passage.TeiDocument.Note;
import org.muniment.passage.TeiDocument.Page;
import org.muniment.passage.TeiDocument.PageBegins;
import org.muniment.passage.TeiDocument.Stated;
import org.muniment.passage.TeiExamples;
import org.muniment.passage.TeiFile;
import org.muniment.source.MediaType;

class TeiReaderTest {

    private final TeiFile file = read(TeiExamples.VOLUME);

    @Test
    void readsTheHeaderButNotAmongTheWords() {
        assertEquals(Optional.of("Letters of the Lake, Volume 2"), file.document().title());
        assertEquals(
                List.of(new TeiFile.Editor("Ida Brandt", Optional.of("general editor"))),
                file.editors());
        assertEquals(Optional.of("Lake Press"), file.publisher());
        assertEquals(Optional.of("1932"), file.published());
        assertEquals(Optional.of("en"), file.language());
        assertFalse(file.document().words().value().contains("Lake Press"));
    }

    @Test
    void nestsDocumentsAndLeavesTheRestToTheVolume() {
        assertEquals(
                List.of(
                        Optional.of("1. Telegram From Wei Lan to the Harbour"),
                        Optional.of("2. Editorial Note")),
                file.document().parts().stream().map(TeiDocument::title).toList());
        assertEquals(
                List.of(
                        "boilerplate: Contents",
                        "boilerplate: Letters",
                        "heading: Persons",
                        "paragraph: Wei Lan, pilot of the second ferry",
                        "page-break: ",
                        "heading: Letters of 1931"),
                layout(file.document()));
        assertEquals(
                List.of(false, true),
                file.document().parts().stream().map(TeiDocument::editorialNote).toList());
    }

    @Test
    void putsNotesAfterTheBlockOfTheirMark() {
        TeiDocument telegram = file.document().parts().getFirst();

        assertEquals(
                List.of(
                        "heading: 1. Telegram From Wei Lan to the Harbour",
                        "note: Source: Harbour files, 7. Sent by Wei.",
                        "dateline: Lakeside, 2 April 1931—7 p.m.",
                        "paragraph: 𠀋 ice gone. Wei and Ms. Ott went out.",
                        "page-break: ",
                        "note: On foot.",
                        "note: Or so she said.",
                        "byline: [Lan]"),
                layout(telegram));
        assertEquals(
                List.of(
                        new Note(
                                Optional.of("d1fn1"),
                                Optional.of("source"),
                                Optional.of("1"),
                                39,
                                41,
                                79),
                        new Note(
                                Optional.of("d1fn2"),
                                Optional.empty(),
                                Optional.of("2"),
                                149,
                                151,
                                176)),
                telegram.notes());
    }

    @Test
    void tellsWhereNamesDatesAndPagesStand() {
        TeiDocument telegram = file.document().parts().getFirst();
        CodePoints words = telegram.words().codePoints();

        assertEquals(
                List.of(
                        "PERSON p_WL from Wei Lan",
                        "TERM - to Harbour",
                        "PERSON p_WL - Wei",
                        "PLACE - - Lakeside",
                        "PERSON p_WL - Wei",
                        "PERSON - - Ott"),
                telegram.mentions().stream()
                        .map(
                                name ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        name.named(),
                                                        name.reference().orElse("-"),
                                                        name.role().orElse("-"),
                                                        words.substring(name.start(), name.end())))
                        .toList());
        Stated dated = telegram.dated().orElseThrow();
        assertEquals("1931-04-02T19:00:00", dated.value());
        assertEquals("2 April 1931—7 p.m.", words.substring(dated.start(), dated.end()));
        PageBegins second = telegram.pages().getFirst();
        assertEquals(new Page(Optional.of("2"), Optional.of("0002")), second.page());
        assertEquals("Ms. ", words.substring(second.at(), second.at() + 4));
        assertEquals(
                Optional.of(new Page(Optional.of("1"), Optional.of("0001"))), telegram.begins());
    }

    @Test
    void listsThePersonsThatTheFileDefines() {
        assertEquals(
                List.of(
                        new TeiFile.Entity(
                                Named.PERSON,
                                "p_WL",
                                "Wei Lan",
                                "Wei Lan, pilot of the second ferry")),
                file.entities());
        Mention there = file.document().mentions().getFirst();
        assertEquals(Optional.of("p_WL"), there.defines());
    }

    @Test
    void readsAllTheWordsInTheirOrderWhenAskedForOneText() throws IOException {
        Reading whole =
                FileWords.read(
                        MediaType.TEI,
                        new ByteArrayInputStream(
                                TeiExamples.VOLUME.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty());

        String words = whole.words().value();
        assertTrue(words.indexOf("Letters of 1931") < words.indexOf("1. Telegram"));
        assertTrue(words.indexOf("1. Telegram") < words.indexOf("2. Editorial Note"));
        assertEquals(TeiReader.READER, whole.reader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    # markup ¦ words ¦ where line ends are |
                    <p>one<lb/>two</p> ¦ one|two
                    <p>har<lb break="no"/>bour</p> ¦ harbour
                    <p><choice><sic>teh</sic><corr>the</corr></choice> lake</p> ¦ teh lake
                    <p><choice><abbr>St.</abbr><expan>Saint</expan></choice></p> ¦ St.
                    <p>a <del>b</del><add>c</add></p> ¦ a c
                    <p><app><lem>lake</lem><rdg>like</rdg></app></p> ¦ lake
                    <lg><l>Row on</l><l>row on</l></lg> ¦ Row on|row on
                    <list><item>one</item><item>two</item></list> ¦ one|two
                    <table><row><cell>a</cell><cell>b</cell></row></table> ¦ a\tb
                    <p>(|<hi>ibid</hi>|, 7)</p> ¦ (ibid, 7)
                    <p>日内|瓦</p> ¦ 日内瓦
                    <unknown>kept <strange>too</strange></unknown> ¦ kept too
                    <p>a<!-- no --><?no no?>b &lt;c</p> ¦ ab <c
                    """)
    void readsTheWordsAsPrinted(String markup, String words) {
        String body = markup.replace('|', '\n');
        assertEquals(
                words.replace('|', '\n').replace("\\t", "\t"),
                read("<TEI><text><body><div>" + body + "</div></body></text></TEI>")
                        .document()
                        .words()
                        .value());
    }

    @Test
    void tellsCaptionsOfFigures() {
        assertEquals(
                List.of("caption: The pier", "caption: A ferry at the pier.", "paragraph: Words."),
                layout(
                        read("<TEI><text><body><figure><head>The pier</head><graphic"
                                        + " url='x'/><figDesc>A ferry at the pier.</figDesc>"
                                        + "</figure><p>Words.</p></body></text></TEI>")
                                .document()));
    }

    @Test
    void takesAVolumeWithoutDocumentsAsOne() {
        TeiDocument all =
                read("<TEI><text><body><div><head>1931</head><div><head><date"
                                + " when='1931-04-02'>2 April</date></head><p>The ice"
                                + " went.</p></div></div></body></text></TEI>")
                        .document();

        assertEquals(List.of(), all.parts());
        assertEquals("1931\n\n2 April\n\nThe ice went.", all.words().value());
        assertEquals(List.of(new Stated("1931-04-02", 6, 13)), all.dates());
        assertEquals(Optional.of("1931"), all.title());
    }

    @Test
    void fetchesNothingAndLetsNothingGrow() {
        TeiFile hostile =
                read(
                        "<!DOCTYPE TEI [<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY a"
                            + " 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]><TEI><text><p>x"
                            + " &file; &b;</p></text></TEI>");

        assertEquals("x &file; &b;", hostile.document().words().value());
        assertEquals(
                List.of("markup-left-out"), hostile.remarks().stream().map(Finding::code).toList());
    }

    @Test
    void saysWhereAFileIsNotWellFormed() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> read("<TEI><text>\n<p>lake</text></TEI>"));

        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
        assertTrue(refusal.getMessage().contains("line 2"), refusal.getMessage());
    }

    @Test
    void refusesElementsWithinElementsWithoutEnd() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("<TEI>" + "<p>".repeat(100_000)));

        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
    }

    @Test
    void believesTheEncodingThatTheFileDeclares() throws IOException {
        byte[] bytes =
                "<?xml version='1.0' encoding='ISO-8859-1'?><TEI><text><p>Éva</p></text></TEI>"
                        .getBytes(Charset.forName("windows-1252"));
        TeiFile read = TeiReader.read(new ByteArrayInputStream(bytes));

        assertEquals("Éva", read.document().words().value());
        assertEquals("windows-1252", read.encoding().charset());
    }

    private static TeiFile read(String tei) {
        try {
            return TeiReader.read(new ByteArrayInputStream(tei.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> layout(TeiDocument document) {
        CodePoints words = document.words().codePoints();
        return document.blocks().stream()
                .map(
                        block ->
                                block.kind().word()
                                        + ": "
                                        + words.substring(block.start(), block.end()))
                .toList();
    }
}
