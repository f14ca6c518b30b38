package org.muniment.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # given,                       kept
                    letter 1955.txt,               letter 1955.txt
                    會談.txt,                       會談.txt
                    # folders are left out, of either system
                    ../../etc/passwd,              passwd
                    /etc/shadow,                   shadow
                    C:\\fakepath\\scan.png,        scan.png
                    ..\\..\\windows\\win.ini,      win.ini
                    a/../b\\c.jpg,                 c.jpg
                    # odd but harmless names stay as they are
                    %2e%2e%2fetc,                  %2e%2e%2fetc
                    <script>alert(1)<x>.html,      <script>alert(1)<x>.html
                    ...,                           ...
                    .hidden,                       .hidden
                    """)
    void keepsTheNameWithoutItsFolders(String given, String kept) {
        assertEquals(kept, new FileName(given).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".",
                "..",
                "folder/",
                "folder/..",
                "a\u0000.txt",
                "a\r\nSet-Cookie: b.txt",
                "a\tb.txt",
                "a\u007f.txt",
                "exe.\u202Egpj",
                "a\u2028b.txt",
                "a\uFEFFb.txt",
                "a\uD83D.txt"
            })
    void refusesNamesThatAreNoneOrHideSomething(String given) {
        Refusal refusal = assertThrows(Refusal.class, () -> new FileName(given));
        assertEquals(RefusalCode.INVALID, refusal.code());
        assertEquals("/name", refusal.findings().getFirst().subject());
    }

    @Test
    void countsTheLengthInCodePoints() {
        String longest = "😀".repeat(255);
        assertEquals(longest, new FileName(longest).value());
        assertThrows(Refusal.class, () -> new FileName(longest + "a"));
    }

    @Test
    void keepsJoinersThatScriptsAndEmojiAreSpeltWith() {
        assertEquals("👩‍👧.png", new FileName("👩‍👧.png").value());
    }
}
