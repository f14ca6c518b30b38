package org.muniment.extraction.reading;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Words;
import org.muniment.passage.reading.Flow;
import org.muniment.passage.reading.WordsBuilder;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of the XHTML events by which Tika tells of a document. Items of lists, rows of
 * tables and footnotes are paragraphs of their own; a footnote follows the paragraph that it is to.
 */
final class OfficeBlocks extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "tr",
                    "table",
                    "blockquote",
                    "pre",
                    "dl",
                    "dt",
                    "dd",
                    "section",
                    "article",
                    "aside",
                    "header",
                    "footer",
                    "nav",
                    "figure",
                    "figcaption",
                    "body");
    private static final Set<String> ROWS = Set.of("li", "tr", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> NOTES = Set.of("note", "footnote", "endnote", "annotation");
    private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "title");

    private final WordsBuilder words = new WordsBuilder();
    private final List<String> notes = new ArrayList<>();
    private Flow flow = new Flow();

    /** The paragraph that a note interrupts. */
    private @Nullable Flow interrupted;

    private int noteDepth;
    private final Deque<State> states = new ArrayDeque<>();
    private int leftOut;
    private int attachments;
    private boolean rowBefore;
    private boolean any;

    /** What holds within an element. */
    private record State(String name, Block.Kind kind, int level, boolean row, boolean cell) {}

    OfficeBlocks() {
        states.push(new State("", Block.Kind.PARAGRAPH, 0, false, false));
    }

    boolean isEmpty() {
        return !any;
    }

    Words words() {
        return words.words();
    }

    List<Block> blocks() {
        return words.blocks();
    }

    List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>();
        if (attachments > 0) {
            remarks.add(
                    Finding.remark(
                            "attachments-left-out",
                            "",
                            "Left out: %d images or other files within. Deposit them apart if they matter."
                                    .formatted(attachments)));
        }
        return remarks;
    }

    /** Counts what a document holds beside its words, and opens none of it. */
    EmbeddedDocumentExtractor attachments() {
        return new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                attachments++;
                return false;
            }

            @Override
            public void parseEmbedded(
                    InputStream stream,
                    ContentHandler handler,
                    Metadata metadata,
                    boolean outputHtml) {
                // Never asked for.
            }
        };
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        State outer = states.element();
        String role = String.valueOf(attributes.getValue("class")).toLowerCase(Locale.ROOT);
        if (NOTES.contains(role) && interrupted == null && !flow.isBlank()) {
            interrupted = flow;
            flow = new Flow();
            noteDepth = states.size();
        }
        boolean inRow = outer.row() || outer.cell();
        if (name.equals("br")) {
            flow.separator('\n');
        } else if (CELLS.contains(name)) {
            flow.separator('\t');
        } else if (BLOCKS.contains(name) && outer.cell()) {
            flow.flow(" ");
        } else if (BLOCKS.contains(name)) {
            close();
        }
        states.push(
                new State(
                        name,
                        kind(name, role, outer),
                        level(name, role, outer),
                        ROWS.contains(name) || (inRow && !CELLS.contains(name)),
                        CELLS.contains(name) || outer.cell()));
    }

    private static Block.Kind kind(String name, String role, State outer) {
        if (outer.kind() != Block.Kind.PARAGRAPH) {
            return outer.kind();
        }
        return switch (name) {
            case "header", "footer", "nav", "aside" -> Block.Kind.BOILERPLATE;
            case "figcaption" -> Block.Kind.CAPTION;
            case "div", "p" ->
                    switch (role) {
                        case "header", "footer" -> Block.Kind.BOILERPLATE;
                        case "caption", "illustration", "figure" -> Block.Kind.CAPTION;
                        default -> Block.Kind.PARAGRAPH;
                    };
            default -> Block.Kind.PARAGRAPH;
        };
    }

    private static int level(String name, String role, State outer) {
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            return name.charAt(1) - '0';
        }
        return name.equals("p") && role.equals("title") ? 1 : outer.level();
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        State ended = states.element();
        if (interrupted != null && states.size() == noteDepth + 1) {
            notes.add(flow.take());
            flow = interrupted;
            interrupted = null;
            states.pop();
            return;
        }
        if (BLOCKS.contains(ended.name()) && !ended.cell()) {
            close();
        }
        if (states.size() > 1) {
            states.pop();
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (leftOut == 0) {
            flow.flow(new String(ch, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        characters(ch, start, length);
    }

    @Override
    public void endDocument() {
        close();
    }

    private void close() {
        if (interrupted != null) {
            flow.separator('\n');
            return;
        }
        if (flow.isBlank()) {
            flow.take();
            return;
        }
        State state = states.element();
        boolean heading = state.level() > 0 && state.kind() == Block.Kind.PARAGRAPH;
        words.add(
                rowBefore && state.row() ? "\n" : "\n\n",
                flow.take(),
                (start, end) ->
                        heading
                                ? Block.heading(state.level(), start, end)
                                : Block.of(state.kind(), start, end));
        rowBefore = state.row();
        any = true;
        for (String note : notes) {
            if (!note.isBlank()) {
                words.add("\n\n", note, (start, end) -> Block.of(Block.Kind.PARAGRAPH, start, end));
            }
        }
        notes.clear();
    }
}
