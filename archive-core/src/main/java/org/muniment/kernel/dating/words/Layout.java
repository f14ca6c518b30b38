package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Region.Kind;

/** The regions of a text by UTF-16 offset: as given, or as its lines let one see. */
final class Layout {

    private static final int KEY = 50;
    private static final int SHORTEST_REPEATED = 12;
    private static final int LONGEST_HEADING = 90;

    private final List<Region> regions;
    private int at;

    private Layout(List<Region> regions) {
        this.regions = regions;
    }

    /**
     * @param regions by code points
     */
    static Layout of(List<Region> regions, Offsets offsets) {
        return new Layout(
                regions.stream()
                        .sorted(Comparator.comparingInt(Region::start))
                        .map(
                                region ->
                                        new Region(
                                                region.kind(),
                                                offsets.units(region.start()),
                                                offsets.units(region.end())))
                        .toList());
    }

    /**
     * Lines that begin as an earlier one did are repeated headlines, short ones without a stop are
     * headings, and short ones with a time of day in figures belong to the page.
     */
    static Layout guess(String words) {
        List<Region> regions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf('\n', start);
            end = end < 0 ? words.length() : end;
            String head = words.substring(start, Math.min(end, start + KEY)).strip();
            boolean repeated = head.length() >= SHORTEST_REPEATED && !seen.add(head);
            int length = end - start;
            regions.add(
                    new Region(repeated ? Kind.BESIDE : kind(words, start, length), start, end));
            start = end + 1;
        }
        return new Layout(regions);
    }

    private static Kind kind(String words, int start, int length) {
        if (length > LONGEST_HEADING || length == 0) {
            return Kind.TEXT;
        }
        String line = words.substring(start, start + length).strip();
        if (isStamp(line)) {
            return Kind.PAGE;
        }
        char last = line.isEmpty() ? '.' : line.charAt(line.length() - 1);
        return ".!?;,:。！？".indexOf(last) < 0 ? Kind.HEADING : Kind.TEXT;
    }

    /** Whether figures with a slash or hyphen and with a colon stand there: 2025/03/01 10:15. */
    private static boolean isStamp(String line) {
        int colon = line.indexOf(':');
        boolean clock =
                colon > 0
                        && colon + 1 < line.length()
                        && Character.isDigit(line.charAt(colon - 1))
                        && Character.isDigit(line.charAt(colon + 1));
        long figures = line.chars().filter(Character::isDigit).count();
        return clock && figures >= 10;
    }

    /** What the region is in which the offset lies; asked for in order. */
    Kind kindAt(int offset) {
        while (at < regions.size() && regions.get(at).end() <= offset) {
            at++;
        }
        boolean within = at < regions.size() && regions.get(at).start() <= offset;
        return within ? regions.get(at).kind() : Kind.TEXT;
    }
}
