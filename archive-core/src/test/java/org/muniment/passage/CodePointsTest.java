package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Geneva",
                "一九五五年八月一日",
                "\uD840\uDC0B rare",
                "e\u0301te\u0301",
                "👩‍👩‍👧‍👦 met 🇨🇳",
                "\uD869\uDED6"
            })
    void convertsEveryOffsetThereAndBack(String text) {
        CodePoints codePoints = new CodePoints(text);

        assertEquals(text.codePointCount(0, text.length()), codePoints.length());
        for (int offset = 0; offset <= codePoints.length(); offset++) {
            assertEquals(text.offsetByCodePoints(0, offset), codePoints.toUtf16(offset));
            assertEquals(offset, codePoints.ofUtf16(codePoints.toUtf16(offset)));
        }
    }

    @Test
    void agreesWithCountingFromTheStartInLongMixedTexts() {
        long seed = 1955;
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x20000 + i);
        }
        CodePoints codePoints = new CodePoints(text.toString());

        for (int offset = 0; offset <= 5000; offset += 1 + random.nextInt(40)) {
            int utf16 = text.offsetByCodePoints(0, offset);
            assertEquals(utf16, codePoints.toUtf16(offset), "seed " + seed);
            assertEquals(offset, codePoints.ofUtf16(utf16), "seed " + seed);
        }
    }

    @Test
    void countsEachOfExactlyAsManyCharactersAsOneStepHolds() {
        String text = "字".repeat(512);
        CodePoints codePoints = new CodePoints(text);
        assertEquals(512, codePoints.toUtf16(512));
        assertEquals(512, codePoints.ofUtf16(512));
        assertEquals("字字", codePoints.substring(255, 257));
    }

    @Test
    void takesAnOffsetWithinASurrogatePairForThatOfItsCharacter() {
        assertEquals(1, new CodePoints("a\uD840\uDC0Bb").ofUtf16(2));
    }

    @Test
    void cutsBetweenCodePoints() {
        assertEquals("\uD840\uDC0B", new CodePoints("a\uD840\uDC0Bb").substring(1, 2));
    }

    @Test
    void refusesOffsetsOutside() {
        CodePoints codePoints = new CodePoints("\uD840\uDC0B");
        assertThrows(IndexOutOfBoundsException.class, () -> codePoints.toUtf16(2));
        assertThrows(IndexOutOfBoundsException.class, () -> codePoints.toUtf16(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> codePoints.ofUtf16(3));
        assertThrows(IndexOutOfBoundsException.class, () -> codePoints.ofUtf16(-1));
    }
}
