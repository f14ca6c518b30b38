package org.muniment.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void takesWhiteSpaceFromAroundTheWords() {
        assertEquals(new Wording("第一次会议", "zh-Hans"), new Wording("　第一次会议\n", "zh-Hans"));
    }

    @Test
    void keepsLineFeedsAndCharactersBeyondTheBasicPlane() {
        assertEquals("one\n𠀀 two", new Wording("one\n𠀀 two", "en").words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u0007b", "a\uD800b", "a\uDC00"})
    void refusesNothingControlCharactersAndHalfCharacters(String words) {
        assertThrows(Refusal.class, () -> new Wording(words, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english language", "e", "zh_Hans"})
    void refusesWhatIsNoLanguage(String language) {
        assertThrows(Refusal.class, () -> new Wording("words", language));
    }

    @Test
    void refusesTwoInOneLanguage() {
        List<Wording> two = List.of(new Wording("a", "en"), new Wording("b", "en"));
        assertThrows(Refusal.class, () -> Wording.requireOneInEachLanguage("/labels", two));
    }
}
