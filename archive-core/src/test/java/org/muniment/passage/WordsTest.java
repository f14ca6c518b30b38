package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

class WordsTest {

    @Test
    void turnsEveryKindOfLineEndIntoLineFeedAndSaysSo() {
        Words.Taken taken = Words.take("one\r\ntwo\rthree\nfour");

        assertEquals(new Words("one\ntwo\nthree\nfour"), taken.words());
        assertEquals(
                List.of(
                        Finding.remark(
                                "line-ends-normalised",
                                "/words",
                                "2 line ends were CR LF or CR and are now LF.")),
                taken.remarks());
    }

    @Test
    void takesAByteOrderMarkAwayFromTheStartOnly() {
        Words.Taken taken = Words.take("\uFEFFone \uFEFFtwo");

        assertEquals("one \uFEFFtwo", taken.words().value());
        assertEquals("byte-order-mark-removed", taken.remarks().getFirst().code());
    }

    @Test
    void leavesAllElseAsItIs() {
        String words = "  e\u0301 é\u00A0字\t\n\n\n";
        Words.Taken taken = Words.take(words);

        assertEquals(words, taken.words().value());
        assertEquals(List.of(), taken.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"字a\u0000b", "字a\uD840b", "字a\uDC0Bb", "字a\uD840"})
    void refusesWhatNoTextCanHoldAndSaysWhere(String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> Words.take(words));

        assertEquals(RefusalCode.INVALID, refusal.code());
        assertTrue(refusal.getMessage().startsWith("At offset 2 "), refusal.getMessage());
    }

    @Test
    void countsCodePointsBeforeTheCharacterItRefuses() {
        Refusal refusal = assertThrows(Refusal.class, () -> Words.take("\uD840\uDC0B\u0000"));
        assertTrue(refusal.getMessage().startsWith("At offset 1 "), refusal.getMessage());
    }

    @Test
    void refusesMoreThanATextHolds() {
        String words = "a".repeat(Words.LONGEST + 1);
        Refusal refusal = assertThrows(Refusal.class, () -> new Words(words));
        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
    }

    @Test
    void digestsTheBytesOfUtf8() {
        // printf '\xe5\xad\x97' | sha256sum
        assertEquals(
                "c55038b272b109b8bfdb6b59dd1b1048ffa58361caa3d16f56ee881f34ce34f0",
                new Words("字").digest().hex());
    }
}
