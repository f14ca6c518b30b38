package org.muniment.api.curation.source;

import java.util.Optional;
import org.muniment.source.Access;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.EffectiveDescription.Stated;
import org.muniment.source.Rights;

/**
 * What holds for a source, and of which source each part is: its own or one that it is part of.
 *
 * @param accessInForce the access that holds; public when no source around says anything
 */
public record EffectiveView(
        String source,
        Optional<StatedView<String>> holder,
        Optional<StatedView<String>> callNumber,
        Optional<StatedView<Rights>> rights,
        Optional<StatedView<Access>> access,
        Access accessInForce) {

    /**
     * A part of a description.
     *
     * @param by the source that says it
     */
    public record StatedView<T>(T value, String by) {

        static <T> StatedView<T> of(Stated<T> stated) {
            return new StatedView<>(stated.value(), stated.by().toString());
        }
    }

    static EffectiveView of(EffectiveDescription description) {
        return new EffectiveView(
                description.source().toString(),
                description.holder().map(StatedView::of),
                description.callNumber().map(StatedView::of),
                description.rights().map(StatedView::of),
                description.access().map(StatedView::of),
                description.accessInForce());
    }
}
