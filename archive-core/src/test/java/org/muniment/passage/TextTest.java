package org.muniment.passage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;
import org.muniment.source.SurrogateId;

/** The bytes and digests below are kept for ever: when this test fails, the change is wrong. */
class TextTest {

    private static final AgentId AMARA = AgentId.parse("bcd0000000b");
    private static final AgentId WEI = AgentId.parse("00000000000");
    private static final Words WORDS = new Words("会谈\n\nThe talks.");

    @Test
    void mayBeInALanguageThatNobodyStated() {
        assertEquals("und", text(typed(), Languages.UNDETERMINED).language());
        assertThrows(Refusal.class, () -> text(typed(), "Chinese, I think"));
    }

    private static Text text(Origin origin) {
        return text(origin, "zh");
    }

    private static Text text(Origin origin, String language) {
        return new Text(
                TextId.parse("bcd0000000b"),
                RecordId.parse("bcd0000000b"),
                origin,
                language,
                WORDS.codePoints().length(),
                WORDS.digest(),
                List.of(Block.heading(1, 0, 2), Block.of(Block.Kind.PARAGRAPH, 4, 14)),
                List.of(Finding.remark("line-ends-normalised", "/words", "“CR” \"and\" \\ \n")),
                AMARA,
                Instant.parse("1955-08-01T16:00:00.5Z"));
    }

    private static Origin drawn() {
        return new Origin(
                Method.EXTRACTION,
                new Maker.Machine("Reader", "1"),
                Optional.of(
                        new Origin.Drawn(
                                SurrogateId.parse("bcd0000000b"),
                                1,
                                new FileDigest("0f".repeat(64)),
                                Optional.of(
                                        new Encoding(
                                                "GB18030",
                                                Encoding.Basis.GUESSED,
                                                List.of(new Encoding.Alternative("Big5", 12)))))),
                Optional.empty());
    }

    private static Origin typed() {
        return new Origin(
                Method.TRANSLATION,
                new Maker.Person(WEI),
                Optional.empty(),
                Optional.of(TextId.parse("00000000000")));
    }

    @Test
    void writesAnExtractionInItsGoldenBytes() {
        assertEquals(
                """
                {"at":"1955-08-01T16:00:00.500000Z","blocks":[{"end":2,"kind":"heading","level":1,\
                "start":0},{"end":14,"kind":"paragraph","level":null,"start":4}],\
                "derivedFrom":null,"drawn":{"encoding":{"alternatives":[{"charset":"Big5",\
                "confidence":12}],"basis":"guessed","charset":"GB18030"},"file":"%s","page":1,\
                "surrogate":"bcd0000000b"},"enteredBy":"bcd0000000b","id":"bcd0000000b",\
                "language":"zh","length":14,"maker":{"tool":"Reader","version":"1"},\
                "method":"extraction","remarks":[{"code":"line-ends-normalised",\
                "message":"“CR” \\"and\\" \\\\ \\n","severity":"remark","subject":"/words"}],\
                "source":"bcd0000000b","words":"158662fd41678e7ff0034ceecb9de05e208a61302fa970c7858c6b203d971981"}\
                """
                        .formatted("0f".repeat(64)),
                new String(text(drawn()).canonicalBytes(), UTF_8));
    }

    @Test
    void writesATranslationInItsGoldenBytes() {
        assertEquals(
                """
                {"at":"1955-08-01T16:00:00.500000Z","blocks":[{"end":2,"kind":"heading","level":1,\
                "start":0},{"end":14,"kind":"paragraph","level":null,"start":4}],\
                "derivedFrom":"00000000000","drawn":null,"enteredBy":"bcd0000000b",\
                "id":"bcd0000000b","language":"zh","length":14,"maker":{"agent":"00000000000"},\
                "method":"translation","remarks":[{"code":"line-ends-normalised",\
                "message":"“CR” \\"and\\" \\\\ \\n","severity":"remark","subject":"/words"}],\
                "source":"bcd0000000b","words":"158662fd41678e7ff0034ceecb9de05e208a61302fa970c7858c6b203d971981"}\
                """,
                new String(text(typed()).canonicalBytes(), UTF_8));
    }

    @Test
    void keepsTheGoldenDigests() {
        assertEquals(
                "71fdab3b3d0bbb02229d55cc3363c4a20312d0a6f3af31a279da3e26bf2196ca",
                text(drawn()).digest().hex());
        assertEquals(
                "07337af935f5db6bdca747e5927572a2bd828afd032cf492a499f2e48d0b5cb1",
                text(typed()).digest().hex());
    }

    @Test
    void changesItsDigestWithAnyPart() {
        assertNotEquals(text(drawn()).digest(), text(typed()).digest());
    }

    @Test
    void countsBothWhoWroteItAndWhoBroughtItAsAuthors() {
        assertEquals(Set.of(AMARA, WEI), text(typed()).authors());
        assertEquals(Set.of(AMARA), text(drawn()).authors());
    }

    @Test
    void refusesBlocksThatOverlapOrLieOutside() {
        refusedBlocks(Block.of(Block.Kind.PARAGRAPH, 0, 5), Block.of(Block.Kind.PARAGRAPH, 4, 6));
        refusedBlocks(Block.of(Block.Kind.PARAGRAPH, 4, 6), Block.of(Block.Kind.PARAGRAPH, 0, 2));
        refusedBlocks(Block.of(Block.Kind.PARAGRAPH, 4, 15));
    }

    private static void refusedBlocks(Block... blocks) {
        assertThrows(
                Refusal.class,
                () -> Block.requireOrder(List.of(blocks), 14),
                () -> List.of(blocks).toString());
    }

    @Test
    void refusesBlocksThatHoldNothing() {
        assertThrows(Refusal.class, () -> Block.of(Block.Kind.PARAGRAPH, 3, 3));
        assertThrows(Refusal.class, () -> Block.of(Block.Kind.HEADING, 3, 4));
        assertThrows(Refusal.class, () -> Block.heading(7, 3, 4));
        assertEquals(3, Block.of(Block.Kind.PAGE_BREAK, 3, 3).end());
    }

    @Test
    void refusesOriginsThatDoNotFitTheMethod() {
        Maker person = new Maker.Person(AMARA);
        Maker machine = new Maker.Machine("Reader", "1");
        refusedOrigin(Method.CORRECTION, person, Optional.empty());
        refusedOrigin(Method.EXTRACTION, machine, Optional.empty());
        refusedOrigin(Method.OCR, machine, Optional.empty());
    }

    @Test
    void takesThePlaceOfAnotherUnlessItIsATranslation() {
        assertTrue(derived(Method.CORRECTION).succeeds());
        assertTrue(derived(Method.TRANSCRIPTION).succeeds());
        assertFalse(derived(Method.TRANSLATION).succeeds());
        assertFalse(text(typed()).succeeds());
    }

    private static Text derived(Method method) {
        Maker person = new Maker.Person(AMARA);
        TextId from = TextId.parse("00000000000");
        return text(new Origin(method, person, Optional.empty(), Optional.of(from)));
    }

    private static void refusedOrigin(Method method, Maker maker, Optional<TextId> derivedFrom) {
        assertThrows(Refusal.class, () -> new Origin(method, maker, Optional.empty(), derivedFrom));
    }
}
