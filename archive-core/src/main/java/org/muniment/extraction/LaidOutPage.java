package org.muniment.extraction;

import java.util.List;
import java.util.Optional;
import org.muniment.passage.Region;

/**
 * A page of a document and where its words stand on it.
 *
 * @param number from 1
 * @param width in units of the page: hundredths of a point for a PDF, pixels of the upright image
 *     for an image; only its proportion to the regions counts
 * @param height in the same units
 * @param start of its words in the text, in code points
 * @param end of its words, exclusive
 * @param words in the order of the text
 */
public record LaidOutPage(
        int number, int width, int height, int start, int end, List<WordBox> words) {

    public LaidOutPage {
        words = List.copyOf(words);
    }

    /**
     * Where some words stand: one region for each line of them.
     *
     * @param from in code points
     * @param to in code points, exclusive
     */
    public List<Region> places(int from, int to) {
        return Lines.of(
                words.stream()
                        .filter(word -> word.start() < to && word.end() > from)
                        .map(WordBox::region)
                        .toList());
    }

    /**
     * How sure the machine was of the least certain of some words, from 0 to 100; empty when none
     * of them was recognised in an image.
     *
     * @param from in code points
     * @param to in code points, exclusive
     */
    public Optional<Integer> confidence(int from, int to) {
        return words.stream()
                .filter(word -> word.start() < to && word.end() > from)
                .flatMap(word -> word.confidence().stream())
                .min(Integer::compare);
    }

    /** The words that lie in a region for the better part, from the first to the last of them. */
    public Optional<Span> within(Region region) {
        List<WordBox> inside =
                words.stream().filter(word -> liesIn(word.region(), region)).toList();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                inside.stream().mapToInt(WordBox::start).min().orElseThrow(),
                                inside.stream().mapToInt(WordBox::end).max().orElseThrow()));
    }

    /**
     * From where to where, in code points.
     *
     * @param end exclusive
     */
    public record Span(int start, int end) {}

    private static boolean liesIn(Region word, Region region) {
        long wide =
                Math.min((long) word.x() + word.width(), (long) region.x() + region.width())
                        - Math.max(word.x(), region.x());
        long high =
                Math.min((long) word.y() + word.height(), (long) region.y() + region.height())
                        - Math.max(word.y(), region.y());
        return wide > 0 && high > 0 && 2 * wide * high > (long) word.width() * word.height();
    }
}
