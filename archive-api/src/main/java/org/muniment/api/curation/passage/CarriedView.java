package org.muniment.api.curation.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Placement;

/**
 * A passage and what became of it in a newer text.
 *
 * @param passage in the earlier text
 * @param into the newer text
 * @param found {@code exact} or {@code moved}: the same words in the same surroundings; {@code
 *     changed} or {@code lost}: a curator has to look
 * @param waiting whether a curator has yet to decide
 * @param successor the passage in the newer text that stands for this one: found for certain, or
 *     placed by a curator
 * @param likely where something like it seems to stand, for a curator to look at
 * @param placements what curators decided, the latest last, which holds
 */
public record CarriedView(
        PassageView passage,
        String into,
        String found,
        boolean waiting,
        Optional<String> successor,
        Optional<LikelyView> likely,
        Instant at,
        List<PlacementView> placements) {

    /**
     * Words of the newer text.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    public record LikelyView(int start, int end, String exact) {}

    /**
     * A curator's decision.
     *
     * @param outcome {@code placed} or {@code lost}
     * @param passage the one in the newer text that was placed
     */
    public record PlacementView(
            String outcome,
            Optional<String> passage,
            Optional<String> reason,
            String by,
            Instant at) {

        static PlacementView of(Placement placement) {
            return new PlacementView(
                    placement.placed().isPresent() ? "placed" : "lost",
                    placement.placed().map(PassageId::toString),
                    placement.reason(),
                    placement.by().toString(),
                    placement.at());
        }
    }

    static CarriedView of(CarriedPassage carried, Passage passage, Optional<String> likelyWords) {
        return new CarriedView(
                PassageView.of(passage, List.of()),
                carried.into().toString(),
                carried.found().word(),
                carried.waiting(),
                carried.successor().map(PassageId::toString),
                carried.likely()
                        .flatMap(
                                at ->
                                        likelyWords.map(
                                                words ->
                                                        new LikelyView(
                                                                at.start(), at.end(), words))),
                carried.at(),
                carried.placements().stream().map(PlacementView::of).toList());
    }
}
