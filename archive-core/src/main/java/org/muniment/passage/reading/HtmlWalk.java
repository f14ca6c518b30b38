package org.muniment.passage.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;

/** One walk over the tree of a page, without recursion. */
final class HtmlWalk implements NodeFilter {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "head",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "canvas",
                    "svg",
                    "audio",
                    "video",
                    "select",
                    "datalist",
                    "textarea");

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "html",
                    "legend",
                    "li",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "optgroup",
                    "p",
                    "pre",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "tfoot",
                    "thead",
                    "tr",
                    "ul");

    /** Of these, one follows the other on the next line. */
    private static final Set<String> ROWS = Set.of("li", "tr", "td", "th", "dt", "dd");

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> SECTIONS =
            Set.of("article", "aside", "main", "nav", "section");

    private final WordsBuilder words;
    private final HtmlParts parts;
    private final Flow flow = new Flow();
    private final Deque<State> states = new ArrayDeque<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** What stands for images in the block that is being read, to follow it. */
    private final List<String> alternatives = new ArrayList<>();

    private boolean rowBefore;

    /**
     * What holds within an element.
     *
     * @param kind of the blocks in it
     * @param level of the heading it is or is in, or 0
     * @param section whether it is in a part of the page that has a header of its own
     * @param row whether its blocks follow each other line by line
     */
    private record State(
            Element element,
            Block.Kind kind,
            int level,
            boolean section,
            boolean preformatted,
            boolean row) {}

    private HtmlWalk(WordsBuilder words, Document page) {
        this.words = words;
        parts = new HtmlParts(page);
        Block.Kind kind = parts.hasWork() ? Block.Kind.BOILERPLATE : Block.Kind.PARAGRAPH;
        states.push(new State(page, kind, 0, false, false, false));
    }

    /**
     * Adds the words of a page.
     *
     * @return what was left out
     */
    static List<Finding> over(Document page, WordsBuilder words) {
        HtmlWalk walk = new HtmlWalk(words, page);
        NodeTraversor.filter(walk, page);
        walk.close();
        return walk.remarks();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && !(node instanceof Document)) {
            return enter(element);
        }
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        }
        return FilterResult.CONTINUE;
    }

    private void add(String text) {
        if (state().preformatted()) {
            flow.verbatim(text);
        } else {
            flow.flow(text);
        }
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name) || element.hasAttr("hidden")) {
            if (!name.equals("head")) {
                leftOut.merge(name, 1, Integer::sum);
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            flow.separator('\n');
        } else if (name.equals("img") && !element.attr("alt").isBlank()) {
            image(element);
        } else if (CELLS.contains(name)) {
            flow.separator('\t');
        }
        if (BLOCKS.contains(name)) {
            close();
        }
        if (BLOCKS.contains(name) || CELLS.contains(name)) {
            states.push(within(element, name));
        }
        return FilterResult.CONTINUE;
    }

    /** An image of the work is told of in a caption; one without words, or of the page, is not. */
    private void image(Element element) {
        Optional<String> words = HtmlParts.alternative(element);
        if (words.isPresent() && state().kind() != Block.Kind.BOILERPLATE) {
            alternatives.add(words.get());
        } else {
            leftOut.merge("alternative text of an image", 1, Integer::sum);
        }
    }

    private State within(Element element, String name) {
        State outer = state();
        int level = isHeading(name) ? name.charAt(1) - '0' : outer.level();
        Block.Kind kind = parts.isWork(element) ? Block.Kind.PARAGRAPH : outer.kind();
        if (kind != Block.Kind.BOILERPLATE) {
            Block.Kind inherited = kind;
            kind = parts.kind(element, outer.section()).orElse(inherited);
        }
        if (level > 0 && kind == Block.Kind.PARAGRAPH) {
            kind = Block.Kind.HEADING;
        }
        return new State(
                element,
                kind,
                level,
                outer.section() || SECTIONS.contains(name),
                outer.preformatted() || name.equals("pre"),
                ROWS.contains(name));
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == state().element() && states.size() > 1) {
            if (BLOCKS.contains(node.normalName())) {
                close();
            }
            states.pop();
        }
        return FilterResult.CONTINUE;
    }

    private State state() {
        return states.element();
    }

    /** Ends the block that is being read. */
    private void close() {
        State state = state();
        if (flow.isBlank()) {
            flow.take();
        } else {
            add(state);
        }
        alternatives.forEach(
                words -> add(words, (start, end) -> Block.of(Block.Kind.CAPTION, start, end)));
        alternatives.clear();
    }

    private void add(String caption, BiFunction<Integer, Integer, Block> block) {
        flow.take();
        flow.flow(caption);
        words.add("\n\n", flow.take(), block);
        rowBefore = false;
    }

    private void add(State state) {
        words.add(
                rowBefore && state.row() ? "\n" : "\n\n",
                flow.take(),
                (start, end) ->
                        state.kind() == Block.Kind.HEADING
                                ? Block.heading(state.level(), start, end)
                                : Block.of(state.kind(), start, end));
        rowBefore = state.row();
    }

    private List<Finding> remarks() {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        List<String> counted = new ArrayList<>();
        leftOut.forEach((what, count) -> counted.add("%s (%d)".formatted(what, count)));
        return List.of(
                Finding.remark(
                        "markup-left-out",
                        "/words",
                        "Left out: %s.".formatted(String.join(", ", counted))));
    }
}
