package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Reading;
import org.muniment.passage.Words;

/**
 * Reads plain text: its words are all its characters, and blank lines part its paragraphs.
 *
 * <p>A form feed is a page break. What is no paragraph is told by its form, as {@link
 * ArticleLayout} says; a short first line on its own that does not end like a sentence is a
 * heading.
 */
public final class PlainTextReader {

    static final Maker.Machine READER = new Maker.Machine("Muniment plain text reader", "2");

    private static final int LONGEST_HEADING = 120;
    private static final String ENDS_A_SENTENCE = ".!?:;,…。！？：；，、”»";

    private PlainTextReader() {}

    static Reading read(Characters file) {
        Words.Taken taken = Words.take(file.value());
        List<Finding> remarks = new ArrayList<>(file.remarks());
        remarks.addAll(taken.remarks());
        List<Block> blocks = blocks(taken.words());
        LayoutRemark.of(blocks).ifPresent(remarks::add);
        return new Reading(
                taken.words(), blocks, file.encoding(), Optional.empty(), remarks, READER);
    }

    /** The layout of plain words; also of those that people type. */
    public static List<Block> blocks(Words words) {
        return ArticleLayout.of(words, new Layout(words.value()).blocks());
    }

    /**
     * That a machine told the parts of plain words apart; empty where it saw headings and
     * paragraphs alone.
     */
    public static Optional<Finding> remark(List<Block> blocks) {
        return LayoutRemark.of(blocks);
    }

    private static boolean isHeading(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_HEADING
                && ENDS_A_SENTENCE.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** One pass over the lines. */
    private static final class Layout {
        private final String words;
        private final List<Block> blocks = new ArrayList<>();

        /** Code points before the present line. */
        private int offset;

        /** The lines of the paragraph that is being read; none between paragraphs. */
        private int lines;

        private int start;
        private int end;
        private String firstLine = "";
        private boolean headed;

        Layout(String words) {
            this.words = words;
        }

        List<Block> blocks() {
            int from = 0;
            while (from < words.length()) {
                int to = lineEnd(from);
                line(words.substring(from, to));
                if (to < words.length()) {
                    separator(words.charAt(to));
                }
                from = to + 1;
            }
            close();
            if (headed && blocks.size() > 1) {
                Block first = blocks.getFirst();
                blocks.set(0, Block.heading(1, first.start(), first.end()));
            }
            return blocks;
        }

        private int lineEnd(int from) {
            for (int i = from; i < words.length(); i++) {
                if (words.charAt(i) == '\n' || words.charAt(i) == '\f') {
                    return i;
                }
            }
            return words.length();
        }

        private void line(String line) {
            if (line.isBlank()) {
                close();
            } else {
                if (lines == 0) {
                    int indent = line.length() - line.stripLeading().length();
                    start = offset + line.codePointCount(0, indent);
                    firstLine = line.strip();
                }
                lines++;
                end = offset + line.codePointCount(0, line.stripTrailing().length());
            }
            offset += line.codePointCount(0, line.length());
        }

        private void separator(char separator) {
            if (separator == '\f') {
                close();
                blocks.add(Block.of(Block.Kind.PAGE_BREAK, offset, offset + 1));
            }
            offset++;
        }

        private void close() {
            if (lines > 0) {
                headed |= blocks.isEmpty() && lines == 1 && isHeading(firstLine);
                blocks.add(Block.of(Block.Kind.PARAGRAPH, start, end));
            }
            lines = 0;
        }
    }
}
