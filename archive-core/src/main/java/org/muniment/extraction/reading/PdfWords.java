package org.muniment.extraction.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.muniment.passage.Region;

/**
 * Goes through the pages of a PDF and gathers the words that are drawn on them, with their places.
 */
final class PdfWords extends PDFTextStripper {

    /** Hundredths of a point. */
    static final int UNITS = 100;

    private final List<Typeset.Page> pages = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final Progress progress;
    private final int total;

    private List<List<Typeset.Line>> paragraphs = new ArrayList<>();
    private List<Typeset.Line> lines = new ArrayList<>();
    private List<Typeset.Word> line = new ArrayList<>();
    private int width;
    private int height;
    private int rotation;
    private int letters;
    private int unknown;

    PdfWords(int total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    List<Typeset.Page> pages() {
        return pages;
    }

    /** The numbers of pages that cannot be read. */
    List<Integer> unreadable() {
        return unreadable;
    }

    int letters() {
        return letters;
    }

    /** How many of the letters are not known to be any. */
    int unknown() {
        return unknown;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        begin(page);
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException e) {
            unreadable.add(getCurrentPageNo());
        }
        endParagraph();
        pages.add(new Typeset.Page(pages.size() + 1, width, height, paragraphs));
        progress.pages(pages.size(), total);
    }

    private void begin(PDPage page) {
        Size size = size(page);
        width = size.width();
        height = size.height();
        rotation = page.getRotation();
        paragraphs = new ArrayList<>();
        lines = new ArrayList<>();
        line = new ArrayList<>();
    }

    /** The size of an upright page in hundredths of a point. */
    record Size(int width, int height) {}

    static Size size(PDPage page) {
        PDRectangle box = page.getCropBox();
        int width = units(box.getWidth());
        int height = units(box.getHeight());
        return page.getRotation() % 180 == 0 ? new Size(width, height) : new Size(height, width);
    }

    private static int units(double points) {
        return (int) Math.clamp(Math.round(points * UNITS), 0, Integer.MAX_VALUE / 4);
    }

    /** Of words that run up or down a page the letters are found together by their places alone. */
    @Override
    protected void writePage() throws IOException {
        setSortByPosition(runsUpOrDown());
        super.writePage();
    }

    private boolean runsUpOrDown() {
        List<TextPosition> all = charactersByArticle.stream().flatMap(List::stream).toList();
        long across = all.stream().filter(position -> quarters(position) % 2 == 1).count();
        return 2 * across > all.size();
    }

    @Override
    protected void writeParagraphStart() {
        endParagraph();
    }

    @Override
    protected void writeParagraphEnd() {
        endParagraph();
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeWordSeparator() {
        // Words are parted where they are added.
    }

    @Override
    protected void writePageEnd() {
        endParagraph();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Typeset.Line(line));
            line = new ArrayList<>();
        }
    }

    private void endParagraph() {
        endLine();
        if (!lines.isEmpty()) {
            paragraphs.add(lines);
            lines = new ArrayList<>();
        }
    }

    /** A stretch without a gap; it may hold spaces that are drawn as such. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<List<TextPosition>> drawn = new ArrayList<>();
        boolean open = false;
        for (TextPosition position : positions) {
            if (position.getUnicode() == null || position.getUnicode().isBlank()) {
                open = false;
                continue;
            }
            if (!open) {
                drawn.add(new ArrayList<>());
            }
            drawn.getLast().add(position);
            open = true;
        }
        String[] values = text.strip().split("\\s+");
        if (drawn.isEmpty() || text.isBlank()) {
            return;
        }
        if (values.length == drawn.size()) {
            for (int i = 0; i < values.length; i++) {
                add(values[i], drawn.get(i));
            }
        } else {
            add(String.join(" ", values), drawn.stream().flatMap(List::stream).toList());
        }
    }

    private void add(String value, List<TextPosition> positions) {
        String clean = Unicode.clean(value);
        letters += clean.length();
        unknown += (int) clean.chars().filter(Unicode::isUnknown).count();
        double size =
                positions.stream().mapToDouble(TextPosition::getFontSizeInPt).average().orElse(0);
        line.add(new Typeset.Word(clean, region(positions), Optional.empty(), size, false));
    }

    private Region region(List<TextPosition> positions) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (TextPosition position : positions) {
            double[] box = box(position);
            left = Math.min(left, box[0]);
            top = Math.min(top, box[1]);
            right = Math.max(right, box[2]);
            bottom = Math.max(bottom, box[3]);
        }
        int x = Math.clamp(units(left), 0, Math.max(0, width - 1));
        int y = Math.clamp(units(top), 0, Math.max(0, height - 1));
        return new Region(
                x,
                y,
                Math.max(1, Math.min(units(right), width) - x),
                Math.max(1, Math.min(units(bottom), height) - y));
    }

    /** Left, top, right and bottom on the upright page; a position is that of the base line. */
    private double[] box(TextPosition at) {
        double x = at.getX();
        double y = at.getY();
        double along = at.getWidthDirAdj();
        double high = at.getHeightDir();
        return switch (quarters(at)) {
            case 1 -> new double[] {x - high, y - along, x, y};
            case 2 -> new double[] {x - along, y, x, y + high};
            case 3 -> new double[] {x, y, x + high, y + along};
            default -> new double[] {x, y - high, x + along, y};
        };
    }

    /** In which direction a letter is seen to run, in quarters of a turn counterclockwise. */
    private int quarters(TextPosition at) {
        return Math.floorMod(Math.round(at.getDir() / 90f) - rotation / 90, 4);
    }
}
