package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.passage.Block;
import org.muniment.passage.Block.Kind;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Words;

/**
 * Tells the parts of an article apart by the form of its lines alone, where a file says nothing of
 * them: the headline and its copies, the line of who published it when, captions, headings, and
 * what belongs to the page. Only blocks that were paragraphs so far become something else; the
 * words stay as they are.
 *
 * <p>Each rule asks for a form that the text of a work hardly ever has. What has none of them is a
 * paragraph.
 */
final class ArticleLayout {

    /** How many blocks from the start or the end belong to the edge of a page. */
    private static final int EDGE = 6;

    private static final int LONGEST_CAPTION = 160;
    private static final int LONGEST_LABELLED_CAPTION = 400;
    private static final int LONGEST_HEADING = 90;

    /** A running head comes back at least so often. */
    private static final int RUNNING = 3;

    private final List<Block> blocks;
    private final List<Line> lines = new ArrayList<>();

    /** Whether headings are told by markup, so that no others are to be seen. */
    private final boolean marked;

    private ArticleLayout(Words words, List<Block> blocks, boolean marked) {
        this.marked = marked;
        this.blocks = new ArrayList<>(blocks);
        CodePoints points = words.codePoints();
        for (Block block : blocks) {
            lines.add(new Line(points.substring(block.start(), block.end())));
        }
    }

    /**
     * @param blocks paragraphs, and whatever else is known already
     * @return as many blocks, in the same places
     */
    static List<Block> of(Words words, List<Block> blocks) {
        return new ArticleLayout(words, blocks, false).judged();
    }

    /** The same where markup tells of headings, and of much else. */
    static List<Block> ofMarkup(Words words, List<Block> blocks) {
        return new ArticleLayout(words, blocks, true).judged();
    }

    private List<Block> judged() {
        int headline = headlineWithCopies();
        runningHeads();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Kind.PARAGRAPH && lines.get(i).isOne()) {
                judge(i, headline);
            }
        }
        if (!marked) {
            headings();
        }
        return blocks;
    }

    /**
     * A headline that comes back is what a capture leaves of the title of the page and of the
     * alternative texts of its images. The first is the headline, the others are copies. Nothing
     * but short lines stands above it.
     *
     * @return the first with copies, or -1
     */
    private int headlineWithCopies() {
        for (int i = 0, seen = 0; i < blocks.size() && seen < EDGE; i++) {
            Kind kind = blocks.get(i).kind();
            if (kind == Kind.PAGE_BREAK || kind == Kind.BOILERPLATE) {
                continue;
            }
            seen++;
            if (lines.get(i).isOne() && lines.get(i).canBeHeadline() && setCopiesOf(i)) {
                if (kind == Kind.PARAGRAPH) {
                    heading(i, 1);
                }
                return i;
            }
            if (!lines.get(i).isShortLine()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean setCopiesOf(int headline) {
        boolean copied = false;
        for (int i = headline + 1; i < blocks.size(); i++) {
            if (isOpen(i) && lines.get(i).isCopyOf(lines.get(headline))) {
                set(i, Kind.BOILERPLATE);
                copied = true;
            }
        }
        return copied;
    }

    private boolean isOpen(int index) {
        return switch (blocks.get(index).kind()) {
            case PARAGRAPH, CAPTION -> true;
            case HEADING, BYLINE, DATELINE, NOTE, BOILERPLATE, PAGE_BREAK -> false;
        };
    }

    /**
     * What stands next to page breaks again and again, but for its figures, is a running head; a
     * number by itself there counts pages.
     */
    private void runningHeads() {
        Map<String, List<Integer>> byForm = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Line line = lines.get(i);
            boolean beside = isBreak(i - 1) || isBreak(i + 1);
            if (beside && blocks.get(i).kind() == Kind.PARAGRAPH && line.isShortLine()) {
                byForm.computeIfAbsent(line.withoutFigures(), form -> new ArrayList<>()).add(i);
            }
        }
        byForm.forEach(
                (form, places) -> {
                    if (places.size() >= RUNNING) {
                        places.forEach(place -> set(place, Kind.BOILERPLATE));
                    }
                });
    }

    private boolean isBreak(int index) {
        return index >= 0 && index < blocks.size() && blocks.get(index).kind() == Kind.PAGE_BREAK;
    }

    private void judge(int index, int headline) {
        Line line = lines.get(index);
        boolean edge = index < EDGE || index >= blocks.size() - EDGE;
        if (edge && index != headline && line.isNavigation()) {
            set(index, Kind.BOILERPLATE);
        } else if (edge && line.isByline()) {
            set(index, Kind.BYLINE);
        } else if (line.isLabelledCaption(LONGEST_LABELLED_CAPTION)
                || (followsImage(index, headline) && line.isCaption(LONGEST_CAPTION))) {
            set(index, Kind.CAPTION);
        }
    }

    /**
     * In the midst of an article a copy of the headline stands where an image was, and what follows
     * it at once and is short is the image's caption.
     */
    private boolean followsImage(int index, int headline) {
        return headline >= 0
                && index > 0
                && blocks.get(index - 1).kind() == Kind.BOILERPLATE
                && lines.get(index - 1).isCopyOf(lines.get(headline))
                && index + 1 < blocks.size();
    }

    /** A short line without a stop above a longer paragraph; several may stand above one. */
    private void headings() {
        boolean above = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            switch (blocks.get(i).kind()) {
                case PARAGRAPH -> {
                    boolean heading = above && line.isHeading(LONGEST_HEADING);
                    if (heading && line.isShorterThanHalfOf(lengthBelow(i))) {
                        heading(i, 2);
                    } else {
                        above = !line.isHeading(LONGEST_HEADING);
                    }
                }
                case HEADING -> above = true;
                case BYLINE, DATELINE, CAPTION, NOTE, BOILERPLATE, PAGE_BREAK -> {
                    // They may stand between a heading and its text.
                }
            }
        }
    }

    /** How long the next paragraph is, headings and what belongs to the page aside. */
    private int lengthBelow(int index) {
        for (int i = index + 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Kind.PARAGRAPH) {
                return blocks.get(i).end() - blocks.get(i).start();
            }
        }
        return 0;
    }

    private void set(int index, Kind kind) {
        Block block = blocks.get(index);
        blocks.set(index, Block.of(kind, block.start(), block.end()));
    }

    private void heading(int index, int level) {
        Block block = blocks.get(index);
        blocks.set(index, Block.heading(level, block.start(), block.end()));
    }
}
