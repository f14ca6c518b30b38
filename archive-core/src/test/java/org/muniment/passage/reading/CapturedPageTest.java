package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.passage.CodePoints;
import org.muniment.passage.PageDescription;
import org.muniment.passage.PageDescription.Image;
import org.muniment.passage.PageDescription.Stated;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;

/** Pages as a browser saves them. */
class CapturedPageTest {

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head>
            <title>The third vote | Lake News</title>
            <link rel="canonical" href="https://lake.example/third-vote">
            <meta property="og:site_name" content="Lake News">
            <meta name="author" content="Ida Brandt">
            <meta property="article:published_time" content="2031-04-02T09:15:00+02:00">
            </head><body>
            <div id="top-menu"><a href="/">Home</a> <a href="/lake">Lake</a></div>
            <div class="breadcrumbs">Home, Lake</div>
            <div><h1>The third vote</h1>
            <div class="byline">By Ida Brandt</div>
            <p>The council came together again when the ice was gone. Nobody had expected the
            third vote to be any different from <a href="/two">the two before it</a>.</p>
            <img src="vote.jpg" alt="The third vote - Lake News">
            <p class="wp-caption-text">The hall on the evening of the vote.</p>
            <p>It was over in <img src="smile.gif" alt=":-)"> four minutes, and the loan was
            granted.</p>
            <figure><img src="pier.jpg" alt="A pier with a ferry in the ice"><figcaption>The pier,
            1930</figcaption></figure>
            <ol class="footnotes"><li>The minutes say five minutes.</li></ol></div>
            <ul><li><a href="/a">The second vote</a><li><a href="/b">The first vote</a>
            <li><a href="/c">The ferries</a></ul>
            <div class="copyright">Lake News, 2031</div></body></html>
            """;

    @Test
    void tellsTheWorkFromThePageAndLosesNothing() throws IOException {
        assertEquals(
                List.of(
                        "boilerplate: Home Lake",
                        "boilerplate: Home, Lake",
                        "heading: The third vote",
                        "byline: By Ida Brandt",
                        "paragraph: The council came together again when the ice was gone. Nobody"
                            + " had expected the third vote to be any different from the two before"
                            + " it.",
                        "boilerplate: The third vote - Lake News",
                        "caption: The hall on the evening of the vote.",
                        "paragraph: It was over in four minutes, and the loan was granted.",
                        "caption: A pier with a ferry in the ice",
                        "caption: The pier, 1930",
                        "note: The minutes say five minutes.",
                        "boilerplate: The second vote",
                        "boilerplate: The first vote",
                        "boilerplate: The ferries",
                        "boilerplate: Lake News, 2031"),
                layout(PAGE));
    }

    @Test
    void takesTheOneArticleForTheWork() throws IOException {
        assertEquals(
                List.of(
                        "boilerplate: Most read: the ferries, the ice, the harbour",
                        "heading: The third vote",
                        "paragraph: The council came together again when the ice was gone.",
                        "paragraph: One Two Three",
                        "boilerplate: Write to us"),
                layout(
                        """
                        <body><div>Most read: the ferries, the ice, the harbour</div>
                        <article><h1>The third vote</h1><p>The council came together again when the
                        ice was gone.</p><p><a href=1>One</a> <a href=2>Two</a> <a href=3>Three</a>
                        </article><div>Write to us</div></body>
                        """));
    }

    @Test
    void readsAPlainPageAsItIs() throws IOException {
        assertEquals(
                List.of("heading: The ice", "paragraph: It was gone.", "paragraph: Nobody spoke."),
                layout("<h1>The ice</h1><div>It was gone.</div><p class=main-menu>Nobody spoke."));
    }

    @Test
    void suggestsWhatThePageSaysOfItself() throws IOException {
        assertEquals(
                new PageDescription(
                        Optional.of(new Stated("The third vote", "element h1")),
                        List.of(new Stated("Ida Brandt", "meta author")),
                        Optional.of(
                                new Stated(
                                        "2031-04-02T09:15:00+02:00",
                                        "meta article:published_time")),
                        Optional.empty(),
                        Optional.of(new Stated("Lake News", "meta og:site_name")),
                        Optional.of(
                                new Stated("https://lake.example/third-vote", "link canonical")),
                        Optional.of(new Stated("en", "html lang")),
                        List.of(
                                new Image(
                                        "vote.jpg",
                                        Optional.of("The third vote - Lake News"),
                                        Optional.empty()),
                                new Image(
                                        "pier.jpg",
                                        Optional.of("A pier with a ferry in the ice"),
                                        Optional.of("The pier, 1930")))),
                describe(PAGE));
    }

    @Test
    void believesLinkedDataFirst() throws IOException {
        PageDescription described =
                describe(
                        """
                        <title>x</title><meta name=author content="The desk">
                        <script type="application/ld+json">not json</script>
                        <script type="application/ld+json">{"@graph": [{"@type": "Organization"},
                          {"@type": ["NewsArticle"], "headline": "The vote",
                           "author": [{"name": "Ida Brandt"}, {"name": "Wei Lan"}],
                           "datePublished": "2031-04-02", "publisher": {"name": "Lake News"}}]}
                        </script><p>Words.
                        """);

        assertEquals(Optional.of(new Stated("The vote", "json-ld headline")), described.title());
        assertEquals(
                List.of("Ida Brandt", "Wei Lan"),
                described.authors().stream().map(Stated::words).toList());
        assertEquals(
                Optional.of(new Stated("2031-04-02", "json-ld datePublished")),
                described.published());
        assertEquals(Optional.of(new Stated("Lake News", "json-ld publisher")), described.site());
    }

    @Test
    void choosesNoneOfManyTimes() throws IOException {
        assertEquals(
                Optional.empty(),
                describe("<time>2 April 2031</time><time>3 April 2031</time>").published());
        assertEquals(
                Optional.of(new Stated("2 April 2031", "element time")),
                describe("<time>2 April 2031</time>").published());
    }

    private static PageDescription describe(String page) throws IOException {
        return HtmlDescriber.describe(
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> layout(String page) throws IOException {
        Reading reading =
                FileWords.read(
                        MediaType.HTML,
                        new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty());
        CodePoints words = reading.words().codePoints();
        return reading.blocks().stream()
                .map(
                        block ->
                                block.kind().word()
                                        + ": "
                                        + words.substring(block.start(), block.end()))
                .toList();
    }
}
