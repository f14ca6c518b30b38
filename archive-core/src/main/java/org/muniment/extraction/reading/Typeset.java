package org.muniment.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.WordBox;
import org.muniment.passage.Block;
import org.muniment.passage.Region;
import org.muniment.passage.Words;

/**
 * Puts the words of pages together as a text. A line of the page is a line of the text, so that
 * words divided at its end stay as they stand; a blank line parts paragraphs; each page begins with
 * an empty page break.
 */
final class Typeset {

    /** Type this much larger than that of most words is a heading's. */
    private static final double LARGER = 1.15;

    private static final int LONGEST_HEADING = 200;
    private static final int MOST_LEVELS = 6;

    private final StringBuilder words = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<LaidOutPage> pages = new ArrayList<>();
    private final List<Double> headingSizes;
    private int length;

    /**
     * A word on a page.
     *
     * @param size of its type; 0 when not known
     * @param joined whether nothing parts it from the word before it in its line
     */
    record Word(
            String value,
            Region region,
            Optional<Integer> confidence,
            double size,
            boolean joined) {

        Word at(Region other) {
            return new Word(value, other, confidence, size, joined);
        }
    }

    /** A line of words. */
    record Line(List<Word> words) {

        double size() {
            return words.stream().mapToDouble(Word::size).average().orElse(0);
        }

        int letters() {
            return words.stream().mapToInt(word -> word.value().length()).sum();
        }
    }

    /** A page with its paragraphs, none of them without a line, and no line without a word. */
    record Page(int number, int width, int height, List<List<Line>> paragraphs) {}

    private Typeset(List<Page> drafts) {
        List<Line> lines =
                drafts.stream()
                        .flatMap(p -> p.paragraphs().stream())
                        .flatMap(List::stream)
                        .toList();
        headingSizes = headingSizes(lines);
        drafts.forEach(this::add);
    }

    static Typeset of(List<Page> pages) {
        return new Typeset(pages);
    }

    Words words() {
        return new Words(words.toString());
    }

    List<Block> blocks() {
        return blocks;
    }

    List<LaidOutPage> pages() {
        return pages;
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    /** The sizes of headings, the largest first. */
    private static List<Double> headingSizes(List<Line> lines) {
        TreeMap<Double, Long> letters = new TreeMap<>();
        lines.forEach(
                line -> letters.merge(rounded(line.size()), (long) line.letters(), Long::sum));
        double usual =
                letters.entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .map(java.util.Map.Entry::getKey)
                        .orElse(0.0);
        if (usual == 0) {
            return List.of();
        }
        return letters.descendingKeySet().stream()
                .filter(size -> size >= usual * LARGER)
                .limit(MOST_LEVELS)
                .toList();
    }

    private void add(Page page) {
        gap();
        int start = length;
        blocks.add(Block.of(Block.Kind.PAGE_BREAK, start, start));
        List<WordBox> boxes = new ArrayList<>();
        boolean first = true;
        for (List<Line> paragraph : page.paragraphs()) {
            for (List<Line> part : bySize(paragraph)) {
                if (!first) {
                    gap();
                }
                first = false;
                add(part, boxes);
            }
        }
        pages.add(
                new LaidOutPage(page.number(), page.width(), page.height(), start, length, boxes));
    }

    private void gap() {
        if (length > 0 && words.charAt(words.length() - 1) != '\n') {
            append("\n\n");
        }
    }

    /** Lines of another size are another paragraph, however near they stand. */
    private static List<List<Line>> bySize(List<Line> paragraph) {
        List<List<Line>> parts = new ArrayList<>();
        for (Line line : paragraph) {
            boolean same =
                    !parts.isEmpty()
                            && Math.max(parts.getLast().getLast().size(), line.size())
                                    < LARGER
                                            * Math.min(
                                                    parts.getLast().getLast().size(), line.size());
            if (same || (!parts.isEmpty() && line.size() == 0)) {
                parts.getLast().add(line);
            } else {
                parts.add(new ArrayList<>(List.of(line)));
            }
        }
        return parts;
    }

    private void add(List<Line> lines, List<WordBox> boxes) {
        int start = length;
        for (int i = 0; i < lines.size(); i++) {
            append(i == 0 ? "" : "\n");
            List<Word> line = lines.get(i).words();
            for (int j = 0; j < line.size(); j++) {
                append(j == 0 || line.get(j).joined() ? "" : " ");
                int from = length;
                append(line.get(j).value());
                boxes.add(
                        new WordBox(from, length, line.get(j).region(), line.get(j).confidence()));
            }
        }
        int level = headingSizes.indexOf(rounded(lines.getFirst().size())) + 1;
        boolean heading = level > 0 && length - start <= LONGEST_HEADING;
        blocks.add(
                heading
                        ? Block.heading(level, start, length)
                        : Block.of(Block.Kind.PARAGRAPH, start, length));
    }

    private void append(String more) {
        length += more.codePointCount(0, more.length());
        Words.requireFits(length);
        words.append(more);
    }
}
