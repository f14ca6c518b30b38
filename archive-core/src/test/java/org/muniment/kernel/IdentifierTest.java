package org.muniment.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";

    @Test
    void computesTheCheckCharacterOfTheNoidAlgorithm() {
        // 1*10 + 2*11 + 3*12 + 10 times 0 = 68; 68 mod 29 = 10, the ordinal of b.
        assertEquals("bcd0000000b", new Identifier("bcd0000000b").value());
    }

    @Test
    void findsEveryWrongCharacter() {
        String good = Identifier.random(new Random(7)).value();
        for (int i = 0; i < Identifier.LENGTH; i++) {
            for (char c : ALPHABET.toCharArray()) {
                if (c != good.charAt(i)) {
                    String typo = good.substring(0, i) + c + good.substring(i + 1);
                    assertMistyped(typo);
                }
            }
        }
    }

    @Test
    void findsEverySwapOfNeighbours() {
        Random random = new Random(11);
        for (int n = 0; n < 200; n++) {
            String good = Identifier.random(random).value();
            for (int i = 0; i < Identifier.LENGTH - 2; i++) {
                if (good.charAt(i) != good.charAt(i + 1)) {
                    String swapped =
                            good.substring(0, i)
                                    + good.charAt(i + 1)
                                    + good.charAt(i)
                                    + good.substring(i + 2);
                    assertMistyped(swapped);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "bcd0000000b0",
                "BCD0000000B",
                "bcd0000000a",
                "../../etc/x",
                "bcd000000\u0000b",
                "ｂcd0000000b"
            })
    void refusesWhatCannotBeAnIdentifier(String text) {
        assertMistyped(text);
    }

    @Test
    void shortensAHugeTextInItsMessage() {
        Refusal refusal = assertThrows(Refusal.class, () -> new Identifier("b".repeat(1_000_000)));
        assertTrue(refusal.getMessage().length() < 200);
    }

    private static void assertMistyped(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Identifier(text));
        assertEquals(RefusalCode.IDENTIFIER_MISTYPED, refusal.code());
    }
}
