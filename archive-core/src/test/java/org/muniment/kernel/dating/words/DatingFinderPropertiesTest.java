package org.muniment.kernel.dating.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.edtf.Edtf;

/** What holds of any words, however odd. */
class DatingFinderPropertiesTest {

    private static final int TEXTS = 3_000;
    private static final int LENGTH = 1_000_000;

    /** Pieces that dates are made of, and what may stand between them. */
    private static final List<String> PIECES =
            List.of(
                    "the",
                    "The",
                    "May",
                    "March",
                    "July 4",
                    "on",
                    "in",
                    "of",
                    "that",
                    "same",
                    "year",
                    "month",
                    "day",
                    "next",
                    "previous",
                    "later",
                    "two",
                    "first",
                    "11th",
                    "31",
                    "30",
                    "February",
                    "1940",
                    "1955-08-01",
                    "'68",
                    "1950s",
                    "fifties",
                    "century",
                    "BC",
                    "B.C.",
                    "AD",
                    "(O.S.)",
                    "early",
                    "late",
                    "mid",
                    "-",
                    "–",
                    "to",
                    "and",
                    ",",
                    ".",
                    "\n\n",
                    "\n",
                    "(",
                    ")",
                    "winter",
                    "fall",
                    "Friday",
                    "5:30",
                    "p.m.",
                    "about",
                    "c.",
                    "half",
                    "quarter",
                    "一九五五年",
                    "八月",
                    "三日",
                    "民國",
                    "十",
                    "同年",
                    "世纪",
                    "元",
                    "Meiji",
                    "0",
                    "0000",
                    "99999999999",
                    "12/31/1999",
                    "😀",
                    "é",
                    "?",
                    "\u0000",
                    "\uD800",
                    "between",
                    "until",
                    "Christmas",
                    "Eve",
                    "not",
                    "or",
                    "before");

    private static String someWords(Random random) {
        StringBuilder words = new StringBuilder();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(4) > 0) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    @Test
    void findsOnlyWordsThatAreThereInOrderWithValuesThatAreEdtf() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int dates = 0;
        for (int i = 0; i < TEXTS; i++) {
            String words = someWords(random);
            String failing = "seed " + seed + ": " + words;
            int free = 0;
            for (FoundDating found : DatingFinder.find(words)) {
                assertTrue(found.start() >= free && found.end() > found.start(), failing);
                free = found.end();
                assertEquals(found.text(), at(words, found.start(), found.end()), failing);
                assertEquals(found.edtf(), Edtf.parse(found.edtf().toString()), failing);
                for (Supply supply : found.basis()) {
                    assertEquals(supply.text(), at(words, supply.start(), supply.end()), failing);
                }
                dates++;
            }
        }
        assertTrue(dates > TEXTS, "The pieces make too few dates: " + dates);
    }

    private static String at(String words, int start, int end) {
        return words.substring(
                words.offsetByCodePoints(0, start), words.offsetByCodePoints(0, end));
    }

    @Test
    void readsAnythingTypedWithoutFailing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int understood = 0;
        for (int i = 0; i < TEXTS; i++) {
            String words = someWords(random);
            switch (TypedReading.of(words)) {
                case TypedReading.Understood read -> {
                    assertEquals(read.edtf(), Edtf.parse(read.edtf().toString()), "seed " + seed);
                    understood++;
                }
                case TypedReading.Refused refused ->
                        assertTrue(
                                refused.offset() <= words.codePointCount(0, words.length()),
                                "seed " + seed);
            }
        }
        assertTrue(understood > 0);
    }

    /** A minute is far more than a slow machine needs; what is not linear needs hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "early ",
                "the ",
                "Friday, ",
                "1 am, ",
                "May 1, ",
                "1 and ",
                "(",
                "1940-",
                "1955/",
                "about c. ",
                "June ",
                "the same day ",
                "十",
                "民國",
                "一九五五年",
                "[O.S. ",
                "twenty-",
                "the end of the middle of ",
                "the first half of ",
                "a.",
                "\n",
                "x",
                "😀 June ",
                "1"
            })
    void takesTimeThatGrowsWithTheWordsAlone(String piece) {
        String words = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> DatingFinder.find(words));
    }
}
