package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
import org.muniment.passage.Encoding;
import org.muniment.passage.Encoding.Basis;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;

class HtmlReaderTest {

    @Test
    void makesBlocksOfTheirKindsInOrder() {
        assertEquals(
                List.of(
                        "boilerplate: Home News",
                        "boilerplate: Site name",
                        "heading 1: The 𠀋 talks",
                        "paragraph: They began in Geneva.",
                        "caption: A photograph of the hall.",
                        "heading 3: Warsaw",
                        "paragraph: They went on.",
                        "boilerplate: Read also",
                        "boilerplate: © Nobody"),
                layout(
                        """
                        <!doctype html><html lang="en"><head><title>Not shown</title></head><body>
                        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
                        <header><h1>Site name</h1></header>
                        <article><header><h1>The &#x2000B; <em>talks</em></h1></header>
                        <p>They   began
                        in <b>Gen</b>eva.</p>
                        <figure><img src="hall.jpg"><figcaption>A photograph of the hall.</figcaption></figure>
                        <h3>Warsaw</h3><p>They went on.
                        <aside><p>Read also</p></aside></article>
                        <footer>&copy; Nobody</footer></body></html>
                        """));
    }

    @Test
    void letsOnlyWordsComeOut() {
        Reading reading =
                read(
                        """
                        <p onclick="alert(1)">Words<script>alert(2)</script> <style>p{}</style>stay.</p>
                        <template><p>no</p></template><noscript>no</noscript><!-- no -->
                        <svg><text>no</text></svg><p hidden>no</p><iframe srcdoc="<p>no</p>"></iframe>
                        <img src=x onerror=alert(3) alt="no"><textarea>no</textarea>
                        <p>&lt;script&gt;alert(4)&lt;/script&gt;</p>
                        """);

        assertEquals("Words stay.\n\n<script>alert(4)</script>", reading.words().value());
        assertEquals(
                List.of(
                        Finding.remark(
                                "markup-left-out",
                                "/words",
                                "Left out: alternative text of an image (1), iframe (1), noscript"
                                    + " (1), p (1), script (1), style (1), svg (1), template (1),"
                                    + " textarea (1).")),
                reading.remarks());
    }

    @Test
    void readsTablesRowByRowAlsoWithinTables() {
        assertEquals(
                List.of(
                        "paragraph: Date\tPlace",
                        "paragraph: 1 August",
                        "paragraph: a\tb",
                        "paragraph: Geneva"),
                layout(
                        """
                        <table><tr><th>Date<th>Place</tr>
                        <tr><td>1 August<table><tr><td>a<td>b</table><td>Geneva</table>
                        """));
        assertEquals(
                "Date\tPlace\n1 August\tGeneva",
                words("<table><tr><td>Date<td>Place<tr><td>1 August<td> Geneva </table>"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # markup, words
                    'one<br>two<br/> three', 'one|two|three'
                    '<p>a</p><p> </p><p>&nbsp;</p><p>b</p>', 'a||b'
                    '<pre>a  b|  c</pre>', 'a  b|  c'
                    '<p>日内|瓦 a|b</p>', '日内瓦 a b'
                    '<ul><li>one<li>two</ul>', 'one|two'
                    'a&#0;b&#xD800;c&#13;d', 'ab\uFFFDc d'
                    'caf&eacute; &zzz; &amp;amp; &#128105;', 'café &zzz; &amp; 👩'
                    'a < b', 'a < b'
                    '<p>unclosed <i>marks <p>stay', 'unclosed marks||stay'
                    '<![CDATA[a <]]>b', 'a <b'
                    """)
    void readsWhatIsShown(String markup, String words) {
        assertEquals(words.replace('|', '\n'), words(markup.replace('|', '\n')));
    }

    @Test
    void takesTheEncodingThatThePageStates() {
        byte[] page =
                "<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>会谈"
                        .getBytes(Charset.forName("GBK"));
        Reading reading = read(page, Optional.empty());

        assertEquals("会谈", reading.words().value());
        assertEquals(Optional.of(new Encoding("GB18030", Basis.DECLARED)), reading.encoding());
    }

    @Test
    void ranksWhatTheServerSaidBeforeWhatThePageStates() {
        byte[] page = "<meta charset='gb2312'><p>會談".getBytes(Charset.forName("Big5"));
        assertEquals("會談", read(page, Optional.of("big5")).words().value());
    }

    @Test
    void findsTheLanguageThatThePageStates() {
        assertEquals(Optional.of("zh-Hant"), read("<html lang='zh-Hant'><p>a").language());
        assertEquals(Optional.empty(), read("<html lang='not a tag'><p>a").language());
        assertEquals(Optional.empty(), read("<p>a").language());
    }

    @Test
    void refusesAPageWithNul() {
        assertEquals(
                RefusalCode.INVALID, assertThrows(Refusal.class, () -> read("<p>a\u0000b")).code());
    }

    @Test
    void refusesAPageOfTooManyTags() {
        String page = "<p>".repeat(1_000_001);
        assertEquals(RefusalCode.TOO_LARGE, assertThrows(Refusal.class, () -> read(page)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a><p>x", "<svg><desc>", "<!--",
                "<", "<a ", "&amp", "</p>", "<i><b></i></b>x", "<form><div>", "<ruby><rt>",
                "<table>x", "<select><option>", "<template>", "<dl><dt><h1>", "<pre>x", "<nobr>x"
            })
    void isNotSlowedByHostileNesting(String markup) {
        String page = markup.repeat(200_000 / markup.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(page));
    }

    private static String words(String page) {
        return read(page).words().value();
    }

    private static List<String> layout(String page) {
        Reading reading = read(page);
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

    private static Reading read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static Reading read(byte[] page, Optional<String> charset) {
        try {
            return FileWords.read(MediaType.HTML, new ByteArrayInputStream(page), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
