package org.muniment.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.Region;

/**
 * The table that Tesseract prints: a row for each page, block, paragraph, line and word, with its
 * place, and for words the confidence from 0 to 100.
 */
final class TesseractTable {

    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    private TesseractTable() {}

    /**
     * @param rows with the line of headings
     * @param scale units of the page for each pixel
     */
    static Typeset.Page page(int number, int width, int height, List<String> rows, double scale) {
        List<List<Typeset.Line>> paragraphs = new ArrayList<>();
        String paragraph = "";
        String line = "";
        for (String row : rows) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
                continue;
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
            paragraphs.getLast().getLast().words().add(word(cells, scale));
        }
        return new Typeset.Page(number, width, height, paragraphs);
    }

    private static Typeset.Word word(String[] cells, double scale) {
        Region region =
                new Region(
                        scaled(cells[6], scale),
                        scaled(cells[7], scale),
                        Math.max(1, scaled(cells[8], scale)),
                        Math.max(1, scaled(cells[9], scale)));
        int confidence = Math.clamp(Math.round(Double.parseDouble(cells[10])), 0, 100);
        return new Typeset.Word(
                Unicode.clean(cells[11].strip()).replaceAll("\\s+", ""),
                region,
                Optional.of(confidence),
                0);
    }

    private static int scaled(String pixels, double scale) {
        return (int) Math.max(0, Math.round(Integer.parseInt(pixels) * scale));
    }
}
