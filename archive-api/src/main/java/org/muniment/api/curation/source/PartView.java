package org.muniment.api.curation.source;

import java.util.Optional;
import org.muniment.record.Revision;
import org.muniment.source.Level;
import org.muniment.source.PartOf;
import org.muniment.source.SourceBody;

/**
 * A part of a source.
 *
 * @param revision its head
 * @param position its order among the parts, from 1
 */
public record PartView(
        String id, int revision, String title, Optional<Level> level, Optional<Integer> position) {

    static PartView of(Revision<SourceBody> part) {
        SourceBody body = part.present();
        return new PartView(
                part.ref().record().toString(),
                part.ref().number(),
                body.title(),
                body.level(),
                body.partOf().map(PartOf::position));
    }
}
