package org.muniment.passage.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;
import org.muniment.passage.Block.Kind;

/**
 * What the elements of a page are for, as far as they say: by their names and roles, by the words
 * that writers of pages put into their classes, and by how much of them is links.
 *
 * <p>Where a page has one {@code main}, or one {@code article}, with a fair share of its words,
 * that is the work, and all around it belongs to the page.
 */
final class HtmlParts {

    private static final Set<String> LANDMARKS =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search");
    private static final Set<String> PAGE_ENDS = Set.of("header", "footer");
    private static final Set<String> NEVER_BESIDE =
            Set.of("html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p");
    private static final Set<String> LINK_LISTS =
            Set.of("ul", "ol", "div", "section", "table", "td", "p", "dl", "menu", "center");

    private static final Evaluator MAIN = QueryParser.parse("main, [role=main]");
    private static final Evaluator ARTICLE = QueryParser.parse("article, [itemprop=articleBody]");

    /** A page with more articles is a list of them. */
    private static final int MOST_WORKS = 50;

    private static final Pattern OF_THE_PAGE =
            words(
                    "nav|navbar|navigation|menu|menubar|breadcrumbs?|footer|sidebar|share|sharing"
                            + "|social|related|recommended|recommendations|comments?|cookies?"
                            + "|subscribe|newsletter|pagination|pager|ads?|advert|advertisement"
                            + "|promo|widget|toolbar|skip|hotnews|copyright");
    private static final Pattern OF_A_CAPTION =
            words("caption|captions|figcaption|photo-credit|image-credit");
    private static final Pattern OF_A_BYLINE =
            words("byline|author|authors|pubdate|dateline|posted-on|published|timestamp");
    private static final Pattern OF_NOTES = words("footnotes?|endnotes?");
    private static final Set<String> NOTE_ROLES =
            Set.of("doc-footnote", "doc-endnote", "doc-endnotes");

    /** A part with more of the words is hardly beside the work, whatever it is called. */
    private static final double MOST_BESIDE = 0.4;

    private static final double LEAST_WORK = 0.25;
    private static final double MOSTLY_LINKS = 0.7;
    private static final int LEAST_LINKS = 3;
    private static final int LONGEST_LINK = 60;
    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_CAPTION = 1000;

    private final Map<Element, Measure> measures = new IdentityHashMap<>();
    private final int all;
    private final Optional<Element> work;

    /** How many characters are in an element, how many of them in links, and in how many. */
    private static final class Measure {
        private int words;
        private int linked;
        private int links;

        private void add(Measure part) {
            words += part.words;
            linked += part.linked;
            links += part.links;
        }
    }

    HtmlParts(Document page) {
        measure(page);
        all = of(page).words;
        work = work(page);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:^|[-_\\s])(?:" + alternatives + ")(?:$|[-_\\s])");
    }

    private void measure(Document page) {
        Deque<Measure> open = new ArrayDeque<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element) {
                            open.push(new Measure());
                        } else if (node instanceof TextNode text && !open.isEmpty()) {
                            open.element().words += text.text().strip().length();
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            Measure done = open.pop();
                            if (element.normalName().equals("a")) {
                                done.linked = done.words;
                                done.links = 1;
                            }
                            measures.put(element, done);
                            if (!open.isEmpty()) {
                                open.element().add(done);
                            }
                        }
                    }
                },
                page);
    }

    private Measure of(Element element) {
        return measures.getOrDefault(element, new Measure());
    }

    private Optional<Element> work(Document page) {
        for (Evaluator choice : List.of(MAIN, ARTICLE)) {
            List<Element> every = page.select(choice).stream().limit(MOST_WORKS + 1).toList();
            List<Element> found =
                    every.size() > MOST_WORKS
                            ? List.of()
                            : every.stream()
                                    .filter(
                                            one ->
                                                    one.parents().stream()
                                                            .noneMatch(up -> up.is(choice)))
                                    .toList();
            if (found.size() == 1 && of(found.getFirst()).words >= LEAST_WORK * all) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Whether an element is the work, so that what is around it is not. */
    boolean isWork(Element element) {
        return work.filter(found -> found == element).isPresent();
    }

    /** Whether the page says where the work is, and is yet to come to it, or has left it. */
    boolean hasWork() {
        return work.isPresent();
    }

    /**
     * What a block-level element is, where that is not what it is in.
     *
     * @param section whether it is in a part of the page that has a header of its own
     */
    Optional<Kind> kind(Element element, boolean section) {
        String name = element.normalName();
        String called = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (isOfThePage(element, name, called, section)) {
            return Optional.of(Kind.BOILERPLATE);
        }
        int length = of(element).words;
        if (name.equals("figcaption")
                || (length <= LONGEST_CAPTION && OF_A_CAPTION.matcher(called).find())) {
            return Optional.of(Kind.CAPTION);
        }
        if (NOTE_ROLES.contains(element.attr("role")) || OF_NOTES.matcher(called).find()) {
            return Optional.of(Kind.NOTE);
        }
        boolean byline =
                OF_A_BYLINE.matcher(called).find()
                        || element.attr("itemprop").equals("author")
                        || element.attr("rel").equals("author");
        return byline && length <= LONGEST_BYLINE && !name.startsWith("h")
                ? Optional.of(Kind.BYLINE)
                : Optional.empty();
    }

    private boolean isOfThePage(Element element, String name, String called, boolean section) {
        // The header and footer of an article belong to the article; only the page's own do not
        // (HTML Accessibility API Mappings 1.0, section 3.5).
        if (name.equals("nav")
                || name.equals("aside")
                || (PAGE_ENDS.contains(name) && !section)
                || LANDMARKS.contains(element.attr("role"))) {
            return true;
        }
        boolean beside = of(element).words <= MOST_BESIDE * all && !NEVER_BESIDE.contains(name);
        return beside && (OF_THE_PAGE.matcher(called).find() || isMadeOfLinks(element, name));
    }

    /** Links one after the other, with next to nothing between them. */
    private boolean isMadeOfLinks(Element element, String name) {
        Measure measure = of(element);
        return LINK_LISTS.contains(name)
                && measure.links >= LEAST_LINKS
                && measure.linked >= MOSTLY_LINKS * measure.words
                && measure.linked <= LONGEST_LINK * measure.links
                && !isInWork(element);
    }

    private boolean isInWork(Element element) {
        return work.isPresent() && element.parents().contains(work.get());
    }

    /** The words that stand for an image, if they are more than a name for a sign. */
    static Optional<String> alternative(Element image) {
        String alt = image.attr("alt").strip();
        boolean says =
                alt.codePoints().filter(Character::isLetter).count() >= 12
                        || alt.codePoints().filter(Character::isIdeographic).count() >= 4;
        return Optional.of(alt).filter(any -> says);
    }
}
