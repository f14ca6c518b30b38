package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Words;

class ArticleLayoutTest {

    private static final String LONG =
            "The ferry company had asked for the loan in spring, and the council, which had turned"
                + " it down twice, came together again when the ice was gone. Nobody had expected"
                + " the third vote to be any different from the two before it.";

    private static final String HEADLINE =
            "Council votes a third time on the loan for the ferries, and the harbour master"
                    + " resigns";

    @Test
    void tellsAnArticleAsItWasCapturedApart() {
        assertEquals(
                List.of(
                        "heading 1",
                        "byline",
                        "paragraph",
                        "boilerplate",
                        "caption",
                        "paragraph",
                        "boilerplate",
                        "paragraph",
                        "boilerplate",
                        "caption",
                        "paragraph",
                        "boilerplate"),
                kinds(
                        HEADLINE + ",",
                        "2031/04/0209:15:10 harbour 12",
                        LONG,
                        HEADLINE + ",  - Lake News",
                        "The harbour master, Ida Brandt, leaves the hall on 2 April.",
                        LONG,
                        HEADLINE + " | Lake News",
                        LONG,
                        HEADLINE,
                        "The ferry at the pier",
                        LONG,
                        "harbour Category Latest News"));
    }

    @Test
    void neverChangesWordsAndKeepsTheirPlaces() {
        String text = String.join("\n\n", HEADLINE, "By Ida Brandt", LONG, HEADLINE, "A pier");
        List<Block> blocks = PlainTextReader.blocks(new Words(text));

        assertEquals(
                text,
                blocks.stream()
                        .map(block -> text.substring(block.start(), block.end()))
                        .collect(Collectors.joining("\n\n")));
    }

    @Test
    void seesHeadingsAboveLongerParagraphs() {
        assertEquals(
                List.of("heading 1", "heading 2", "paragraph", "heading 2", "paragraph"),
                kinds("The ferries", "Before the loan", LONG, "1931: The second ferry", LONG));
    }

    @Test
    void takesVersesAndListsForWhatTheyAre() {
        assertEquals(
                List.of("paragraph", "paragraph", "paragraph", "paragraph"),
                kinds(LONG, "Four oars", "Two lamps", "A rope of forty fathoms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: the ferry at the pier",
                "Figure 3. The pier and its cranes in winter.",
                "Map 2: the lake",
                "The pier in winter (Photo: Ida Brandt)",
                "图：会谈开始前的会场",
                "图为码头"
            })
    void knowsCaptionsByTheirLabels(String line) {
        assertEquals("caption", kinds("The ferries", LONG, line, LONG).get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figure 3 shows the pier and its cranes.",
                "Maps were not to be had.",
                "图书馆在码头旁边。",
                "Photographs are rare."
            })
    void takesASentenceAboutAnImageForASentence(String line) {
        assertEquals("paragraph", kinds("The ferries", LONG, line, LONG).get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ida Brandt",
                "Published on 2 April 2031",
                "Author: Ida Brandt",
                "2031-04-02 09:15",
                "作者：王炳南",
                "来源：新华社 2031年4月2日 09:15"
            })
    void knowsBylinesAtTheTop(String line) {
        assertEquals("byline", kinds("The ferries", line, LONG, LONG).get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By evening they had gone.",
                "By the lake",
                "On 2 April 2031 they met again."
            })
    void takesASentenceForNoByline(String line) {
        assertEquals(0, kinds("The ferries", line, LONG).stream().filter("byline"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home | News | Lake",
                "Share Print Email",
                "© 2031 Lake News",
                "Read more related articles: subscribe",
                "All rights reserved.",
                "上一篇：渡船",
                "首页 > 新闻 > 湖区"
            })
    void knowsTheSignsOfPages(String line) {
        assertEquals("boilerplate", kinds("The ferries", LONG, LONG, line).getLast());
    }

    @Test
    void knowsRunningHeadsByThePageBreaksBesideThem() {
        assertEquals(
                List.of(
                        "paragraph",
                        "boilerplate",
                        "page-break",
                        "paragraph",
                        "boilerplate",
                        "page-break",
                        "paragraph",
                        "boilerplate",
                        "page-break",
                        "paragraph"),
                PlainTextReader.blocks(
                                new Words(
                                        "%1$s\n\nLake News 7\n\f\n%1$s\n\nLake News 8\n\f\n%1$s\n\nLake News 9\n\f\n%1$s"
                                                .formatted(LONG)))
                        .stream()
                        .map(ArticleLayoutTest::kind)
                        .toList());
    }

    @Test
    void leavesARefrainAlone() {
        assertEquals(
                List.of("paragraph", "paragraph", "paragraph", "paragraph"),
                kinds(LONG, "Row on, row on!", LONG, "Row on, row on!"));
    }

    @Test
    void saysThatTheLayoutIsItsOwnReading() {
        List<Block> blocks =
                PlainTextReader.blocks(
                        new Words(String.join("\n\n", HEADLINE, "By Ida Brandt", LONG, HEADLINE)));

        assertEquals(
                "Told apart from the paragraphs by their form alone: heading (1), byline (1),"
                        + " boilerplate (1). Please look.",
                PlainTextReader.remark(blocks).map(Finding::message).orElseThrow());
        assertEquals(Optional.empty(), PlainTextReader.remark(blocks("The ferries", LONG)));
    }

    @Test
    void takesLongTextsInTheirStride() {
        String text = ("A line of the text\n\n" + LONG + "\n\n").repeat(20_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> PlainTextReader.blocks(new Words(text)));
    }

    private static List<String> kinds(String... blocks) {
        return blocks(blocks).stream().map(ArticleLayoutTest::kind).toList();
    }

    private static List<Block> blocks(String... blocks) {
        return PlainTextReader.blocks(new Words(String.join("\n\n", blocks)));
    }

    private static String kind(Block block) {
        return block.kind().word() + block.level().map(level -> " " + level).orElse("");
    }
}
