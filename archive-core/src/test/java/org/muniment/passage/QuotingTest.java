package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Severity;

class QuotingTest {

    /** Chinese with a character beyond the first plane, a combining accent, a joined emoji. */
    private static final String MIXED = "一九五五年𠀋会谈\ncafe\u0301 👩\u200D👩\u200D👧 end";

    @Test
    void findsAQuotationAtItsOffsets() {
        Stretch found = find(MIXED, new TextSelection.AtOffsets(5, 8, "𠀋会谈"));

        assertEquals(
                new Stretch(
                        5,
                        8,
                        new Quotation("𠀋会谈", "一九五五年", "\ncafe\u0301 👩\u200D👩\u200D👧 end")),
                found);
        assertEquals(List.of(), found.remarks());
    }

    @Test
    void keepsThirtyTwoCharactersOnEachSideCountedAsCodePoints() {
        String words = "𠀋".repeat(40) + "x" + "𠀋".repeat(40);
        Quotation quotation = find(words, new TextSelection.ByQuotation("x")).quotation();

        assertEquals("𠀋".repeat(32), quotation.prefix());
        assertEquals("𠀋".repeat(32), quotation.suffix());
    }

    @Test
    void refusesAQuotationThatIsNotAtItsOffsetsAndTellsWhereItIs() {
        Refusal refusal =
                refused("The talks began in Geneva.", new TextSelection.AtOffsets(0, 6, "Geneva"));

        assertEquals(RefusalCode.QUOTATION_MISMATCH, refusal.code());
        assertEquals(
                "From 0 to 6 stand other words: “The ta”. The quotation stands from 19 to 25.",
                refusal.getMessage());
        assertEquals(
                List.of(
                        Finding.error("quotation-mismatch", "/exact", refusal.getMessage()),
                        Finding.remark(
                                "quotation-occurs", "char=19,25", "…The talks began in […].…")),
                refusal.findings());
    }

    @Test
    void tellsThatAQuotationIsNowhere() {
        assertTrue(
                refused("The talks began.", new TextSelection.AtOffsets(0, 3, "the"))
                        .getMessage()
                        .endsWith("The quotation does not occur in this text."));
    }

    @Test
    void tellsThatAQuotationIsElsewhereMoreThanOnce() {
        assertTrue(
                refused("a b a b a", new TextSelection.AtOffsets(2, 3, "a"))
                        .getMessage()
                        .endsWith("The quotation occurs elsewhere, more than once."));
    }

    @Test
    void suspectsOffsetsCountedInUtf16() {
        Refusal refusal = refused("𠀋𠀋Geneva talks", new TextSelection.AtOffsets(4, 10, "Geneva"));
        assertTrue(refusal.getMessage().contains("UTF-16"), refusal.getMessage());
    }

    @Test
    void doesNotOverlookNormalisationFormsButNamesThem() {
        Refusal refusal = refused("cafe\u0301 x", new TextSelection.AtOffsets(0, 5, "café"));
        assertTrue(refusal.getMessage().contains("normalisation"), refusal.getMessage());
    }

    @Test
    void namesTheCarriageReturnThatIsInTheWay() {
        Refusal refusal = refused("one\ntwo", new TextSelection.AtOffsets(0, 7, "one\r\ntwo"));
        assertTrue(refusal.getMessage().contains("CR"), refusal.getMessage());
    }

    @Test
    void shortensWhatStandsThere() {
        String there = "𠀋".repeat(100);
        assertTrue(
                refused(there, new TextSelection.AtOffsets(0, 90, "x"))
                        .getMessage()
                        .contains("“" + "𠀋".repeat(60) + "…”"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # start, end, where
                    -1, 2, /start
                    2,  2, /start
                    3,  2, /start
                    0,  8, /end
                    8,  9, /end
                    2147483646, 2147483647, /end
                    """)
    void refusesOffsetsOutsideOfTheText(int start, int end, String where) {
        Refusal refusal = refused("seven 7", new TextSelection.AtOffsets(start, end, "x"));

        assertEquals(RefusalCode.INVALID, refusal.code());
        assertEquals(where, refusal.findings().getFirst().subject());
    }

    @Test
    void takesOffsetsUpToTheLastCharacter() {
        assertEquals(6, find("seven 7", new TextSelection.AtOffsets(6, 7, "7")).start());
    }

    @Test
    void refusesAnEmptyQuotation() {
        assertEquals(RefusalCode.INVALID, refused("a", new TextSelection.ByQuotation("")).code());
    }

    @Test
    void refusesWordsWithHalfACharacter() {
        assertEquals(
                RefusalCode.INVALID, refused("𠀋", new TextSelection.ByQuotation("\uD840")).code());
    }

    @Test
    void findsAQuotationThatOccursOnce() {
        assertEquals(
                new Stretch(
                        9,
                        13,
                        new Quotation("cafe", "一九五五年𠀋会谈\n", "\u0301 👩\u200D👩\u200D👧 end")),
                find(MIXED, new TextSelection.ByQuotation("cafe")));
    }

    @Test
    void listsThePlacesOfAQuotationThatOccursMoreThanOnce() {
        Refusal refusal = refused("aaa", new TextSelection.ByQuotation("aa"));

        assertEquals(RefusalCode.QUOTATION_MISMATCH, refusal.code());
        assertEquals(
                List.of("char=0,2", "char=1,3"),
                refusal.findings().stream()
                        .filter(finding -> finding.severity() == Severity.REMARK)
                        .map(Finding::subject)
                        .toList());
    }

    @Test
    void tellsOneQuotationFromAnotherByWhatIsAroundIt() {
        String words = "On the 1st they met. On the 2nd they met.";
        TextSelection second =
                new TextSelection.ByQuotation("they met", Optional.of("2nd "), Optional.of("."));

        assertEquals(32, find(words, second).start());
    }

    @Test
    void refusesAPrefixThatIsNotRightBefore() {
        TextSelection selection =
                new TextSelection.AtOffsets(4, 9, "talks", Optional.of("the "), Optional.empty());
        Refusal refusal = refused("The talks began.", selection);

        assertEquals(RefusalCode.QUOTATION_MISMATCH, refusal.code());
        assertEquals("/prefix", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesASuffixThatIsNotRightAfter() {
        TextSelection selection =
                new TextSelection.AtOffsets(4, 9, "talks", Optional.empty(), Optional.of("began"));
        assertEquals(
                "/suffix", refused("The talks began.", selection).findings().getFirst().subject());
    }

    @Test
    void remarksOnOffsetsWithinWhatIsSeenAsOneCharacter() {
        assertEquals(List.of("/end"), pointers(find(MIXED, new TextSelection.ByQuotation("cafe"))));
        assertEquals(
                List.of("/start", "/end"),
                pointers(find(MIXED, new TextSelection.AtOffsets(17, 18, "👩"))));
    }

    @Test
    void staysFastWhenStrangersChooseTheWords() {
        String words = "a".repeat(2_000_000);
        String sought = "a".repeat(50_000) + "b";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> refused(words, new TextSelection.ByQuotation(sought)));
    }

    private static List<String> pointers(Stretch stretch) {
        return stretch.remarks().stream().map(Finding::subject).toList();
    }

    private static Stretch find(String words, TextSelection selection) {
        return new Quoting(new Words(words)).find(selection);
    }

    private static Refusal refused(String words, TextSelection selection) {
        return assertThrows(Refusal.class, () -> find(words, selection));
    }
}
