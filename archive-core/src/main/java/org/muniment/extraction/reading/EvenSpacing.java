package org.muniment.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import org.muniment.passage.Region;

/**
 * Mends the places of Chinese and Japanese characters along a line. Tesseract guesses them, often
 * by more than a character beside where they stand; but where a run of them begins and ends it
 * knows, and in print each takes up as much of the line as the others.
 */
final class EvenSpacing {

    /** How much of a character's room is empty before its ink, and after it. */
    private static final double MARGIN = 0.06;

    /** The same on the open side of a punctuation mark. */
    private static final double MARGIN_OF_MARK = 0.65;

    private EvenSpacing() {}

    /**
     * The same words with their places mended.
     *
     * @param line words that run from left to right
     */
    static List<Typeset.Word> of(List<Typeset.Word> line) {
        List<Typeset.Word> mended = new ArrayList<>();
        List<Typeset.Word> run = new ArrayList<>();
        for (Typeset.Word word : line) {
            if (!run.isEmpty() && !(word.joined() && isEven(word))) {
                mended.addAll(spread(run));
                run.clear();
            }
            if (isEven(word)) {
                run.add(word);
            } else {
                mended.add(word);
            }
        }
        mended.addAll(spread(run));
        return mended;
    }

    private static boolean isEven(Typeset.Word word) {
        return word.value().codePoints().allMatch(Unicode::needsNoSpace);
    }

    private static List<Typeset.Word> spread(List<Typeset.Word> run) {
        int left = run.stream().mapToInt(word -> word.region().x()).min().orElse(0);
        int right = run.stream().mapToInt(EvenSpacing::end).max().orElse(0);
        int height = run.stream().mapToInt(word -> word.region().height()).max().orElse(0);
        if (right - left <= height) {
            // One character, or a column.
            return List.copyOf(run);
        }
        String all = String.join("", run.stream().map(Typeset.Word::value).toList());
        double before = marginBefore(all.codePointAt(0));
        double after = marginAfter(all.codePointBefore(all.length()));
        double step = (right - left) / (characters(all) - before - after);
        List<Typeset.Word> spread = new ArrayList<>();
        double from = left - before * step;
        for (Typeset.Word word : run) {
            double to = from + characters(word.value()) * step;
            spread.add(word.at(between(word, Math.max(left, from), Math.min(right, to))));
            from = to;
        }
        return spread;
    }

    private static Region between(Typeset.Word word, double left, double right) {
        int x = (int) Math.round(left);
        int width = Math.max(1, (int) Math.round(right) - x);
        return new Region(x, word.region().y(), width, word.region().height());
    }

    private static int end(Typeset.Word word) {
        return word.region().x() + word.region().width();
    }

    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }

    private static double marginBefore(int codePoint) {
        return Character.getType(codePoint) == Character.START_PUNCTUATION
                ? MARGIN_OF_MARK
                : MARGIN;
    }

    private static double marginAfter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.END_PUNCTUATION, Character.OTHER_PUNCTUATION -> MARGIN_OF_MARK;
            default -> MARGIN;
        };
    }
}
