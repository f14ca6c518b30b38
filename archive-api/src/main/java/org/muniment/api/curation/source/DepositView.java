package org.muniment.api.curation.source;

import java.util.List;
import java.util.Optional;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FilePlace;

/**
 * What became of a deposit.
 *
 * @param file the file, new or known
 * @param surrogate the surrogate with the new page at its end; absent when nothing was added
 * @param duplicateOf when nothing was added, where the same bytes are already
 * @param places all other places where the archive has the same bytes
 */
public record DepositView(
        FileView file,
        Optional<SurrogateView> surrogate,
        Optional<PlaceView> duplicateOf,
        List<PlaceView> places) {

    /**
     * Where a file is used.
     *
     * @param page from 1
     */
    public record PlaceView(String source, String surrogate, int page) {

        static PlaceView of(FilePlace place) {
            return new PlaceView(
                    place.source().toString(), place.surrogate().toString(), place.page());
        }
    }

    static DepositView of(DepositOutcome outcome) {
        return switch (outcome) {
            case DepositOutcome.Placed placed ->
                    new DepositView(
                            FileView.of(placed.file()),
                            Optional.of(SurrogateView.of(placed.surrogate())),
                            Optional.empty(),
                            places(placed.elsewhere()));
            case DepositOutcome.AlreadyThere there ->
                    new DepositView(
                            FileView.of(there.file()),
                            Optional.empty(),
                            Optional.of(PlaceView.of(there.places().getFirst())),
                            places(there.places().subList(1, there.places().size())));
        };
    }

    private static List<PlaceView> places(List<FilePlace> places) {
        return places.stream().map(PlaceView::of).toList();
    }
}
