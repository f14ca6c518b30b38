package org.muniment.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # tags,        Tesseract's names
                    en,            eng
                    de-CH,         deu
                    zh,            chi_sim
                    zh-CN,         chi_sim
                    zh-TW,         chi_tra
                    zh-Hant-CN,    chi_tra
                    zh-Hans-HK,    chi_sim
                    lzh,           chi_tra
                    zh en,         chi_sim+eng
                    en en-GB und,  eng
                    en fr de it,   eng+fra+deu
                    und,           ''
                    x-klingon,     ''
                    """)
    void namesLanguagesAsTesseractDoes(String tags, String names) {
        assertEquals(names, String.join("+", Scripts.of(List.of(tags.split(" ")))));
    }
}
