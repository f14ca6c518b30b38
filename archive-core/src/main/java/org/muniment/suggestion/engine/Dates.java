package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.dating.Basis;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.dating.Dating;
import org.muniment.kernel.dating.words.DatingFinder;
import org.muniment.kernel.dating.words.FoundDating;
import org.muniment.kernel.dating.words.Region;
import org.muniment.kernel.dating.words.Supply;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.passage.Block;
import org.muniment.passage.CodePoints;
import org.muniment.passage.DateRegions;

/** Takes the dates that the dating engine finds as datings of the archive. */
final class Dates {

    private Dates() {}

    /** The dates of a known year in order; the two ends of a range are one. */
    static List<DateFound> of(String words, List<Block> blocks, CodePoints codePoints) {
        List<DateFound> dates = new ArrayList<>();
        Optional<FoundDating.Range> before = Optional.empty();
        for (FoundDating found : DatingFinder.find(words, regions(blocks), Optional.empty())) {
            if (!found.saysYear() || (found.range().isPresent() && found.range().equals(before))) {
                continue;
            }
            before = found.range();
            int start = found.range().map(FoundDating.Range::start).orElse(found.start());
            int end = found.range().map(FoundDating.Range::end).orElse(found.end());
            Edtf edtf = found.range().map(FoundDating.Range::edtf).orElse(found.edtf());
            int from = codePoints.toUtf16(start);
            int to = codePoints.toUtf16(end);
            dates.add(new DateFound(from, to, dating(words.substring(from, to), edtf, found)));
        }
        return List.copyOf(dates);
    }

    private static Dating dating(String words, Edtf edtf, FoundDating found) {
        return new Dating(
                Optional.of(Labels.oneLine(words)),
                words.contains("民國") || words.contains("民国") ? Calendar.MINGUO : Calendar.GREGORIAN,
                edtf,
                found.basis().stream().map(Dates::basis).toList());
    }

    private static Basis basis(Supply supply) {
        String part =
                switch (supply.part()) {
                    case YEAR -> "year";
                    case MONTH -> "month";
                    case DAY -> "day";
                };
        return switch (supply.source()) {
            case EARLIER_WORDS ->
                    new Basis(
                            Optional.of(Labels.oneLine(supply.text())),
                            "The %s is that of earlier words.".formatted(part));
            case LATER_WORDS ->
                    new Basis(
                            Optional.of(Labels.oneLine(supply.text())),
                            "The %s is that of later words.".formatted(part));
            case PUBLICATION ->
                    new Basis(
                            Optional.empty(), "The %s is that of the publication.".formatted(part));
        };
    }

    /**
     * What the blocks are to the dating engine. Where nobody has told captions and boilerplate from
     * the text, the engine sees more in the lines than the blocks say.
     */
    private static List<Region> regions(List<Block> blocks) {
        boolean told =
                blocks.stream()
                        .anyMatch(
                                block ->
                                        block.kind() == Block.Kind.BOILERPLATE
                                                || block.kind() == Block.Kind.CAPTION);
        return told ? DateRegions.of(blocks, 0, Integer.MAX_VALUE) : List.of();
    }
}
