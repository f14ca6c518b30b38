package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CsrfTokensTest {

    private final CsrfTokens tokens = new CsrfTokens("a secret of more than 32 characters");

    @Test
    void aTokenIsValidForItsSessionOnly() {
        String token = tokens.issue("session 1");

        assertTrue(tokens.isValid(token, "session 1"));
        assertFalse(tokens.isValid(token, "session 2"));
    }

    @Test
    void aTokenMadeWithAnotherSecretIsWorthNothing() {
        assertFalse(
                tokens.isValid(
                        new CsrfTokens("a guess that is as long as the secret").issue("session 1"),
                        "session 1"));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CsrfTokens("too short"));
    }

    @Test
    void everyTokenIsAnother() {
        assertNotEquals(tokens.issue("session 1"), tokens.issue("session 1"));
    }

    @Test
    void nothingAndNonsenseAreNotValid() {
        String token = tokens.issue("s");

        assertFalse(tokens.isValid(null, "s"));
        for (String other : new String[] {"", ".", "a.", ".b", "a.b", token + "x", "x" + token}) {
            assertFalse(tokens.isValid(other, "s"), other);
        }
    }
}
