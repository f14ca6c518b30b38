package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;

class MarkdownReaderTest {

    @Test
    void makesBlocksOfHeadingsAndParagraphs() {
        assertEquals(
                List.of(
                        "heading 1: The 𠀋 talks",
                        "paragraph: They began in Geneva on 1 August.",
                        "heading 2: Warsaw",
                        "paragraph: They went on."),
                layout(
                        """
                        # The &#x2000B; *talks*

                        They began in **Geneva**
                        on [1 August](https://example.org/ "A day").

                        Warsaw
                        ------
                        They went on.
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # markdown, words
                    'one  |two', 'one|two'
                    'one\\|two', 'one|two'
                    'one|two', 'one two'
                    '日内|瓦', '日内瓦'
                    '* one|* two', 'one|two'
                    '3. one|4. two', '3. one|4. two'
                    '7) one||   1. two|| 9) three', '7) one||1. two||8) three'
                    '> quoted|> words', 'quoted words'
                    '`a  *b*`', 'a  *b*'
                    '```|a  b|  c|```', 'a  b|  c'
                    'a \\*b\\* &amp; &eacute;', 'a *b* & é'
                    'a &#0; &#xD800; b', 'a \uFFFD \uFFFD b'
                    'a<br>b <b>c</b>', 'a|b c'
                    '![no](x.png) yes', 'yes'
                    '<https://example.org/>', 'https://example.org/'
                    'a|***|b', 'a||b'
                    '[a]: https://example.org/||[a] b', 'a b'
                    'a < b > c <- d', 'a < b > c <- d'
                    """)
    void readsWhatIsShown(String markdown, String words) {
        assertEquals(words.replace('|', '\n'), read(markdown.replace('|', '\n')).words().value());
    }

    @Test
    void letsOnlyWordsComeOutOfHtmlWithin() {
        Reading reading =
                read(
                        """
                        Before

                        <div onclick="alert(1)"><script>alert(2)</script><p>Within</p></div>

                        <!-- no -->

                        After <!-- no --> all ![alternative](x.png)
                        """);
        assertEquals("Before\n\nWithin\n\nAfter all", reading.words().value());
        assertEquals(
                List.of("Left out: script (1).", "Left out: alternative text of an image (1)."),
                reading.remarks().stream().map(Finding::message).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                ">\n",
                "- ",
                "1. ",
                "[",
                "[a](",
                "`a``b",
                "<a ",
                "a <!-- ",
                "a <? ",
                "<a b='",
                "[a]: b\n",
                "[a]",
                "<div>x\n\n",
                "1. x\n",
                "# x\n",
                "&",
                "\\",
                "a\n\n    b\n",
                "<!--\n"
            })
    void isNotSlowedByHostileMarks(String marks) {
        String file = marks.repeat(100_000 / marks.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    try {
                        read(file);
                    } catch (Refusal refusal) {
                        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a **b ", "![", "*", "_a __b "})
    void refusesMarksWithinMarksWithoutEnd(String marks) {
        String file = marks.repeat(20_000) + "](x)".repeat(20_000);
        assertEquals(RefusalCode.TOO_LARGE, assertThrows(Refusal.class, () -> read(file)).code());
    }

    @Test
    void readsALongListOfEmphasisedItems() {
        Reading reading = read("* *Title* of [one](x)\n".repeat(5_000));
        assertEquals(5_000, reading.blocks().size());
    }

    private static List<String> layout(String markdown) {
        Reading reading = read(markdown);
        CodePoints words = reading.words().codePoints();
        return reading.blocks().stream()
                .map(
                        block ->
                                block.kind().word()
                                        + block.level().map(level -> " " + level).orElse("")
                                        + ": "
                                        + words.substring(block.start(), block.end()))
                .toList();
    }

    private static Reading read(String markdown) {
        try {
            return FileWords.read(
                    MediaType.MARKDOWN,
                    new ByteArrayInputStream(markdown.getBytes(StandardCharsets.UTF_8)),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
