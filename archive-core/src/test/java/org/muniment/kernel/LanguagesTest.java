package org.muniment.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant", "zh-Latn-pinyin", "de-AT", "und"})
    void takes(String tag) {
        assertDoesNotThrow(() -> Languages.require("/language", tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english language", "e", "zh_Hant", "x-own", "en-"})
    void refuses(String tag) {
        Refusal refusal = assertThrows(Refusal.class, () -> Languages.require("/language", tag));
        assertEquals(RefusalCode.INVALID, refusal.code());
    }
}
