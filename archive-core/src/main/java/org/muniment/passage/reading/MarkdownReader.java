package org.muniment.passage.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Reading;
import org.muniment.passage.Words;

/**
 * Reads Markdown (CommonMark 0.31): the words as they are shown, without marks, addresses of links
 * and texts for images that are not shown. The numbers of numbered lists were typed by the writer
 * and stay. HTML within is read as a page is.
 */
final class MarkdownReader {

    static final Maker.Machine READER = new Maker.Machine("Muniment Markdown reader", "1");

    private static final int DEEPEST = 100;
    private static final Parser PARSER =
            Parser.builder()
                    .maxOpenBlockParsers(DEEPEST)
                    .customInlineContentParserFactory(new NearMarkup())
                    .build();

    private final WordsBuilder words = new WordsBuilder();
    private final List<Finding> remarks = new ArrayList<>();
    private final Flow flow = new Flow();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int images;
    private boolean rowBefore;

    private MarkdownReader() {}

    static Reading read(Characters file) {
        Words.Taken taken = Words.take(file.value());
        MarkdownReader reader = new MarkdownReader();
        reader.remarks.addAll(file.remarks());
        reader.remarks.addAll(taken.remarks());
        MarkdownBounds.require(taken.words().value());
        reader.walk(PARSER.parse(taken.words().value()));
        return new Reading(
                reader.words.words(),
                reader.words.blocks(),
                file.encoding(),
                Optional.empty(),
                reader.allRemarks(),
                READER);
    }

    private List<Finding> allRemarks() {
        if (images > 0) {
            remarks.add(
                    Finding.remark(
                            "markup-left-out",
                            "/words",
                            "Left out: alternative text of an image (%d).".formatted(images)));
        }
        return remarks;
    }

    /** Without recursion: what a stranger nests deeply must not overflow the stack. */
    private void walk(Node root) {
        Node node = root;
        while (node != null) {
            enter(node);
            boolean hidden = node instanceof Image;
            Node child = hidden ? null : node.getFirstChild();
            node = child == null ? nextAfter(node, root) : child;
        }
    }

    private @Nullable Node nextAfter(Node node, Node root) {
        for (Node left = node; left != root; left = left.getParent()) {
            leave(left);
            if (left.getNext() != null) {
                return left.getNext();
            }
        }
        return null;
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> flow.flow(text.getLiteral());
            case Code code -> flow.verbatim(code.getLiteral());
            case SoftLineBreak ignored -> flow.flow("\n");
            case HardLineBreak ignored -> flow.separator('\n');
            case HtmlInline html when isLineBreak(html) -> flow.separator('\n');
            case FencedCodeBlock block -> flow.verbatim(block.getLiteral());
            case IndentedCodeBlock block -> flow.verbatim(block.getLiteral());
            case HtmlBlock block -> remarks.addAll(HtmlReader.fragment(block.getLiteral(), words));
            case Image ignored -> images++;
            case OrderedList list ->
                    numbers.push(Objects.requireNonNullElse(list.getMarkerStartNumber(), 1));
            case ListItem item when item.getParent() instanceof OrderedList list -> number(list);
            default -> {
                // Only its children have words.
            }
        }
    }

    private static boolean isLineBreak(HtmlInline html) {
        return html.getLiteral().regionMatches(true, 0, "<br", 0, 3);
    }

    private void number(OrderedList list) {
        int number = numbers.pop();
        numbers.push(number + 1);
        flow.verbatim(number + Objects.requireNonNullElse(list.getMarkerDelimiter(), ".") + " ");
    }

    private void leave(Node node) {
        switch (node) {
            case Heading heading -> close(false, (s, e) -> Block.heading(heading.getLevel(), s, e));
            case Paragraph paragraph -> close(isRow(paragraph), MarkdownReader::paragraph);
            case FencedCodeBlock ignored -> close(false, MarkdownReader::paragraph);
            case IndentedCodeBlock ignored -> close(false, MarkdownReader::paragraph);
            case ListItem ignored -> close(false, MarkdownReader::paragraph);
            case OrderedList ignored -> numbers.pop();
            default -> {
                // Its words belong to the block around it.
            }
        }
    }

    private static Block paragraph(int start, int end) {
        return Block.of(Block.Kind.PARAGRAPH, start, end);
    }

    /** Whether it is an item of a list that is written without blank lines. */
    private static boolean isRow(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private void close(boolean row, BiFunction<Integer, Integer, Block> block) {
        if (!flow.isBlank()) {
            words.add(rowBefore && row ? "\n" : "\n\n", flow.take(), block);
            rowBefore = row;
        }
        flow.take();
    }
}
