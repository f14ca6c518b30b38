package org.muniment.api.curation.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.kernel.dating.words.FoundDating;
import org.muniment.kernel.dating.words.Supply;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.passage.Block;
import org.muniment.passage.usecase.FindDatings;

/**
 * The dates that a machine finds in a text, or in a stretch of it: suggestions.
 *
 * @param text the text
 * @param engine the program that found them
 * @param start of the stretch that was read, in Unicode code points
 * @param end of the stretch, exclusive
 */
public record TextDatingsView(
        String text, EngineView engine, int start, int end, List<DatingView> datings) {

    /** A program and its version. */
    public record EngineView(String tool, String version) {}

    /**
     * A date in the words.
     *
     * @param start of the words, in Unicode code points of the text
     * @param end exclusive
     * @param words as they stand there
     * @param edtf what they mean, in the Gregorian calendar
     * @param earliest the first day that it may touch; absent without limit
     * @param latest the last day that it may touch; absent without limit
     * @param blocks the kinds of block that the words stand in
     * @param basis what other words supplied; empty where the words say all themselves
     * @param range the range of which this is the first or the last date
     */
    public record DatingView(
            int start,
            int end,
            String words,
            String edtf,
            Optional<String> earliest,
            Optional<String> latest,
            List<String> blocks,
            List<SupplyView> basis,
            Optional<RangeView> range) {

        static DatingView of(FindDatings.Dated dated) {
            FoundDating dating = dated.dating();
            return new DatingView(
                    dating.start(),
                    dating.end(),
                    dating.text(),
                    dating.edtf().toString(),
                    day(dating.edtf().earliest()),
                    day(dating.edtf().latest()),
                    dated.blocks().stream().map(Block.Kind::word).toList(),
                    dating.basis().stream().map(SupplyView::of).toList(),
                    dating.range().map(RangeView::of));
        }

        private static Optional<String> day(DayNumber day) {
            return day.isUnbounded() ? Optional.empty() : Optional.of(day.toString());
        }
    }

    /**
     * Where a part of a date came from that its own words leave out.
     *
     * @param part {@code year}, {@code month} or {@code day}
     * @param from {@code earlier-words}, {@code later-words} or {@code publication}
     * @param start of the words that supplied it; absent for the date of publication
     * @param end exclusive
     * @param words those words
     */
    public record SupplyView(
            String part,
            String from,
            Optional<Integer> start,
            Optional<Integer> end,
            Optional<String> words) {

        static SupplyView of(Supply supply) {
            boolean quoted = supply.source() != Supply.Source.PUBLICATION;
            return new SupplyView(
                    word(supply.part()),
                    word(supply.source()),
                    Optional.of(supply.start()).filter(any -> quoted),
                    Optional.of(supply.end()).filter(any -> quoted),
                    Optional.of(supply.text()).filter(any -> quoted));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From one date to another, as one interval in EDTF. */
    public record RangeView(int start, int end, String edtf) {

        static RangeView of(FoundDating.Range range) {
            return new RangeView(range.start(), range.end(), range.edtf().toString());
        }
    }

    static TextDatingsView of(FindDatings.Found found) {
        return new TextDatingsView(
                found.text().id().toString(),
                new EngineView(FindDatings.READER.tool(), FindDatings.READER.version()),
                found.start(),
                found.end(),
                found.datings().stream().map(DatingView::of).toList());
    }
}
