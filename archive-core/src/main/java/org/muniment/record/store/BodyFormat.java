package org.muniment.record.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;

/**
 * How the bodies of one kind are written. Each feature that owns a kind has one, as a bean.
 *
 * <p>Components of a body become members of the same name; an empty {@code Optional} is left out, a
 * list is always there.
 */
public interface BodyFormat {

    RecordKind kind();

    Class<? extends Body> type();

    /** The schema number that is written now; from 1. */
    int schema();

    /** Turns a body of an older schema into the present one; stored bytes are never rewritten. */
    default ObjectNode upcast(int schema, ObjectNode body) {
        throw new IllegalStateException("no upcaster from schema " + schema + " of " + kind());
    }

    /** Jackson mix-ins for the types within the body: domain types carry no annotations. */
    default Map<Class<?>, Class<?>> mixIns() {
        return Map.of();
    }
}
