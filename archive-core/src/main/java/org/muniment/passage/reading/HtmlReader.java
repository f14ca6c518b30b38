package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Maker;
import org.muniment.passage.Reading;
import org.muniment.passage.Words;

/**
 * Reads a page of HTML: the words that are shown, and nothing that could act.
 *
 * <p>Headings, bylines, paragraphs, notes and captions become blocks of their kind; what belongs to
 * the page and not to the work, such as navigation, is boilerplate, and stays. The words that stand
 * for an image are a caption. Each row of a table is a paragraph, its cells parted by tabs.
 * Scripts, styles, templates, forms' values, embedded things, hidden parts and comments are left
 * out, and it is said how many.
 */
final class HtmlReader {

    static final Maker.Machine READER = new Maker.Machine("Muniment HTML reader", "2");

    /** Deeper elements are read as if they stood at this depth. */
    private static final int DEEPEST = 256;

    /** The tree of a page takes much more room than its bytes. */
    private static final int MOST_TAGS = 1_000_000;

    /** Elements for which a parser keeps a mark; each is looked past again and again. */
    private static final Pattern MARKED =
            Pattern.compile("<(table|object|applet|marquee)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_MARKED = 40_000;

    private HtmlReader() {}

    static Reading read(Characters file) {
        Words.Taken taken = Words.take(file.value());
        Document page = parse(taken.words().value());
        WordsBuilder words = new WordsBuilder();
        List<Finding> remarks = new ArrayList<>(file.remarks());
        remarks.addAll(taken.remarks());
        remarks.addAll(HtmlWalk.over(page, words));
        Words read = words.words();
        return new Reading(
                read,
                ArticleLayout.ofMarkup(read, words.blocks()),
                file.encoding(),
                language(page),
                remarks,
                READER);
    }

    /**
     * Adds the words of a piece of HTML.
     *
     * @return what was left out
     */
    static List<Finding> fragment(String html, WordsBuilder words) {
        return HtmlWalk.over(parse(html), words);
    }

    static Document parse(String html) {
        requireFewer(MOST_TAGS, "tags", html.chars().filter(c -> c == '<').count());
        requireFewer(MOST_MARKED, "tables", MARKED.matcher(html).results().count());
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }

    private static void requireFewer(int most, String what, long found) {
        if (found > most) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "A page has at most %,d %s; please divide this one.".formatted(most, what));
        }
    }

    private static Optional<String> language(Document page) {
        String tag = page.selectFirst("html") instanceof Element root ? root.attr("lang") : "";
        try {
            Languages.require("/language", tag.strip());
            return Optional.of(tag.strip());
        } catch (Refusal notATag) {
            return Optional.empty();
        }
    }
}
