package org.muniment.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.Region;

/**
 * The table that Tesseract prints: a row for each page, block, paragraph, line and word, with its
 * place, and for words the confidence from 0 to 100.
 *
 * <p>Of Chinese and Japanese it makes a row of every character or two and does not say what space
 * is between them. The gap says it, roughly: their places along the line are uncertain by about one
 * character.
 */
final class TesseractTable {

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    /** Between characters that need no space, a gap of so many heights of the line is one. */
    private static final double WIDE = 2;

    /** Beside a letter, one of this part of the height. */
    private static final double NARROW = 0.2;

    private final double scale;
    private final List<List<Typeset.Line>> paragraphs = new ArrayList<>();
    private String paragraph = "";
    private String line = "";
    private int lineHeight;

    private TesseractTable(double scale) {
        this.scale = scale;
    }

    /**
     * @param rows with the line of headings
     * @param scale units of the page for each pixel
     */
    static Typeset.Page page(int number, int width, int height, List<String> rows, double scale) {
        TesseractTable table = new TesseractTable(scale);
        rows.forEach(row -> table.add(row.split("\t", COLUMNS)));
        return new Typeset.Page(number, width, height, table.mended());
    }

    private List<List<Typeset.Line>> mended() {
        return paragraphs.stream()
                .map(
                        lines ->
                                lines.stream()
                                        .map(line -> new Typeset.Line(EvenSpacing.of(line.words())))
                                        .toList())
                .toList();
    }

    private void add(String[] cells) {
        if (cells.length < COLUMNS) {
            return;
        }
        if (cells[0].equals(LINE)) {
            lineHeight = scaled(cells[9]);
        }
        if (!cells[0].equals(WORD) || cells[11].isBlank()) {
            return;
        }
        String inParagraph = cells[2] + "." + cells[3];
        String inLine = inParagraph + "." + cells[4];
        if (!inParagraph.equals(paragraph)) {
            paragraphs.add(new ArrayList<>());
            paragraph = inParagraph;
        }
        if (!inLine.equals(line)) {
            paragraphs.getLast().add(new Typeset.Line(new ArrayList<>()));
            line = inLine;
        }
        List<Typeset.Word> words = paragraphs.getLast().getLast().words();
        words.add(word(cells, words));
    }

    private Typeset.Word word(String[] cells, List<Typeset.Word> before) {
        Region region =
                new Region(
                        scaled(cells[6]),
                        scaled(cells[7]),
                        Math.max(1, scaled(cells[8])),
                        Math.max(1, scaled(cells[9])));
        int confidence = Math.clamp(Math.round(Double.parseDouble(cells[10])), 0, 100);
        String value = Unicode.clean(cells[11].strip()).replaceAll("\\s+", "");
        boolean joined = !before.isEmpty() && isJoined(before.getLast(), value, region);
        return new Typeset.Word(value, region, Optional.of(confidence), 0, joined);
    }

    private boolean isJoined(Typeset.Word before, String value, Region region) {
        int left = before.value().codePointBefore(before.value().length());
        int right = value.codePointAt(0);
        if (!Unicode.needsNoSpace(left) && !Unicode.needsNoSpace(right)) {
            return false;
        }
        boolean besideLetter = isSpacedLetter(left) || isSpacedLetter(right);
        long gap = (long) region.x() - before.region().x() - before.region().width();
        return gap < lineHeight * (besideLetter ? NARROW : WIDE);
    }

    private static boolean isSpacedLetter(int codePoint) {
        return Character.isLetter(codePoint) && !Unicode.needsNoSpace(codePoint);
    }

    private int scaled(String pixels) {
        return (int) Math.max(0, Math.round(Integer.parseInt(pixels) * scale));
    }
}
