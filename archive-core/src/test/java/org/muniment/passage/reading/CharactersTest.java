package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Finding;
import org.muniment.passage.Encoding;
import org.muniment.passage.Encoding.Basis;

class CharactersTest {

    private static final String CHINESE =
            """
            中美两国大使在日内瓦举行会谈。
            双方先讨论平民回国的问题，然后讨论台湾海峡的局势。
            会谈后来移到华沙举行，前后经过了十五年。
            """;

    private static final String TRADITIONAL =
            """
            中美兩國大使在日內瓦舉行會談。
            雙方先討論平民回國的問題，然後討論臺灣海峽的局勢。
            會談後來移到華沙舉行，前後經過了十五年。
            """;

    private static final String FRENCH =
            """
            Les ambassadeurs se sont rencontrés à Genève, où la délégation est arrivée très tôt.
            La presse a noté que la séance avait été brève, et l'atmosphère plutôt réservée.
            """;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # the mark, the encoding
                    efbbbf,   UTF-8
                    fffe,     UTF-16LE
                    feff,     UTF-16BE
                    fffe0000, UTF-32LE
                    0000feff, UTF-32BE
                    """)
    void trustsAByteOrderMarkAndTakesItAway(String mark, String charset) {
        byte[] file =
                joined(HexFormat.of().parseHex(mark), CHINESE.getBytes(Charset.forName(charset)));

        Characters read = Characters.of(file, Optional.of("Big5"));

        assertEquals(
                new Characters(CHINESE, new Encoding(charset, Basis.BYTE_ORDER_MARK), List.of()),
                read);
    }

    @Test
    void recognisesUtf8ByItsForm() {
        assertEquals(
                new Characters(CHINESE, new Encoding("UTF-8", Basis.STRICT_UTF_8), List.of()),
                read(CHINESE.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void guessesTheEncodingOfChineseAndSaysThatItDid(String charset) {
        String words = charset.equals("Big5") ? TRADITIONAL : CHINESE;
        Characters read = read(words.getBytes(Charset.forName(charset)));

        assertEquals(words, read.value());
        assertTrue(read.encoding().guessed());
        assertEquals(List.of("encoding-guessed"), codes(read));
    }

    @Test
    void guessesAWesternEncodingAndNamesTheAlternatives() {
        Characters read = read(FRENCH.getBytes(Charset.forName("windows-1252")));

        assertEquals(FRENCH, read.value());
        assertTrue(read.encoding().guessed());
        assertTrue(!read.encoding().alternatives().isEmpty());
    }

    @Test
    void looksPastALongStartInAscii() {
        String words = "Minutes of the meeting.\n".repeat(2000) + CHINESE;
        assertEquals(words, read(words.getBytes(Charset.forName("GB18030"))).value());
    }

    @Test
    void followsADeclarationThatTheBytesAgreeWith() {
        byte[] file = CHINESE.getBytes(Charset.forName("GBK"));
        assertEquals(
                new Characters(CHINESE, new Encoding("GB18030", Basis.DECLARED), List.of()),
                Characters.of(file, Optional.of("gb2312")));
    }

    @Test
    void contradictsADeclarationThatTheBytesSpeakAgainst() {
        Characters read =
                Characters.of(FRENCH.getBytes(StandardCharsets.UTF_8), Optional.of("iso-8859-1"));

        assertEquals(FRENCH, read.value());
        assertEquals(new Encoding("UTF-8", Basis.STRICT_UTF_8), read.encoding());
        assertEquals(List.of("declared-encoding-wrong"), codes(read));
    }

    @Test
    void saysThatADeclaredEncodingIsNotKnown() {
        Characters read =
                Characters.of("a".getBytes(StandardCharsets.UTF_8), Optional.of("x-no\u0000ne"));
        assertEquals(List.of("declared-encoding-unknown"), codes(read));
    }

    @Test
    void countsTheBytesThatItHadToReplace() {
        byte[] file =
                joined(
                        CHINESE.getBytes(StandardCharsets.UTF_8),
                        new byte[] {'a', (byte) 0xC0, 'b', (byte) 0xFF});
        Characters read = read(file);

        assertEquals(CHINESE + "a\uFFFDb\uFFFD", read.value());
        assertEquals("UTF-8", read.encoding().charset());
        assertTrue(read.encoding().guessed());
        assertEquals(List.of("encoding-guessed", "bytes-replaced"), codes(read));
        int first = CHINESE.getBytes(StandardCharsets.UTF_8).length + 1;
        assertTrue(
                read.remarks()
                        .getLast()
                        .message()
                        .startsWith(
                                "2 places hold bytes that are not UTF-8, the first at byte "
                                        + first));
    }

    @Test
    void countsBytesToReplaceAfterAByteOrderMarkToo() {
        Characters read =
                read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
        assertEquals("a\uFFFD", read.value());
        assertEquals(List.of("bytes-replaced"), codes(read));
    }

    @Test
    void readsNothingOutOfNothing() {
        assertEquals("", read(new byte[0]).value());
    }

    private static Characters read(byte[] file) {
        return Characters.of(file, Optional.empty());
    }

    private static List<String> codes(Characters read) {
        return read.remarks().stream().map(Finding::code).toList();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
