package org.muniment.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * Which words of a translation render which words of its original; never changed, but followed by a
 * better one.
 *
 * @param number counted from 1 for each translation; the last holds
 * @param maker the program that reckoned it, or the person who mended it
 * @param beads in order, covering all words of both texts
 */
public record Alignment(
        TextId translation,
        TextId original,
        int number,
        Maker maker,
        List<Bead> beads,
        Instant at) {

    /** The most beads an alignment has. */
    public static final int MOST = 100_000;

    private static final int TOLD = 20;

    public Alignment {
        beads = List.copyOf(beads);
    }

    /**
     * The words of the original that a place of the translation lines up with: all of each sentence
     * that it touches. Empty when they were added by the translator.
     */
    public Optional<Place> original(Place place) {
        Optional<Place> all = Optional.empty();
        for (Bead bead : beads) {
            boolean touches =
                    bead.translation().start() < place.end()
                            && place.start() < bead.translation().end();
            if (touches && bead.original().length() > 0) {
                int start = all.map(Place::start).orElse(bead.original().start());
                all = Optional.of(new Place(start, bead.original().end()));
            }
        }
        return all;
    }

    /**
     * Sees to it that beads are in order, do not overlap, lie within both texts, and leave out
     * nothing but space.
     *
     * @throws Refusal {@link RefusalCode#INVALID} with a finding for each fault, up to twenty
     */
    public static void require(List<Bead> beads, Words original, Words translation) {
        if (beads.isEmpty() || beads.size() > MOST) {
            throw Refusal.invalid(
                    "/beads", "An alignment has from 1 to %,d beads.".formatted(MOST));
        }
        List<Finding> faults = new ArrayList<>();
        side("original", Bead::original, beads, original, faults);
        side("translation", Bead::translation, beads, translation, faults);
        for (int i = 0; i < beads.size(); i++) {
            Bead bead = beads.get(i);
            if (bead.original().length() == 0 && bead.translation().length() == 0) {
                faults.add(fault(i, "", "A bead holds words on at least one side."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    RefusalCode.INVALID,
                    "The alignment does not fit its texts: " + faults.getFirst().message(),
                    faults.stream().limit(TOLD).toList());
        }
    }

    private static void side(
            String name,
            Function<Bead, Place> side,
            List<Bead> beads,
            Words words,
            List<Finding> faults) {
        CodePoints points = words.codePoints();
        int free = 0;
        for (int i = 0; i < beads.size(); i++) {
            Place place = side.apply(beads.get(i));
            if (place.start() < free || place.end() > points.length()) {
                faults.add(
                        fault(
                                i,
                                "/" + name,
                                "Bead %d runs from %d to %d in the %s, but must lie between %d and %d."
                                        .formatted(
                                                i + 1,
                                                place.start(),
                                                place.end(),
                                                name,
                                                free,
                                                points.length())));
                return;
            }
            leftOut(name, points, free, place.start(), i, faults);
            free = place.end();
        }
        leftOut(name, points, free, points.length(), beads.size() - 1, faults);
    }

    private static void leftOut(
            String name, CodePoints points, int from, int to, int bead, List<Finding> faults) {
        if (!points.substring(from, to).isBlank()) {
            faults.add(
                    fault(
                            bead,
                            "/" + name,
                            "No bead has the words from %d to %d of the %s."
                                    .formatted(from, to, name)));
        }
    }

    private static Finding fault(int bead, String side, String message) {
        return Finding.error("misaligned", "/beads/" + bead + side, message);
    }
}
