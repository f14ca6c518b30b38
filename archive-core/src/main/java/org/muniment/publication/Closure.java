package org.muniment.publication;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.Expunction;

/**
 * That an edition may not be served.
 *
 * @param expunction empty when it only shows more than may be shown now
 */
public record Closure(Instant since, Optional<Expunction> expunction) {

    /** Of two, the one that lasts. */
    public static Closure lasting(Closure one, Closure other) {
        return one.expunction().isPresent() ? one : other;
    }
}
