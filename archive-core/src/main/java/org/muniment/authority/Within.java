package org.muniment.authority;

import java.util.Optional;
import org.muniment.kernel.dating.Dating;
import org.muniment.record.RecordId;

/**
 * That a place lies in a larger one, for a time.
 *
 * @param place the larger one
 * @param from since when
 * @param to until when
 */
public record Within(RecordId place, Optional<Dating> from, Optional<Dating> to) {

    public Within {
        if (from.isPresent() && to.isPresent()) {
            Name.requireOrder("/to", from.get(), to.get());
        }
    }
}
