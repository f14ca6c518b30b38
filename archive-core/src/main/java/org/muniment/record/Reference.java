package org.muniment.record;

import java.util.Set;

/**
 * That a body names a record.
 *
 * @param path where in the body, as a JSON pointer (RFC 6901)
 * @param target the record named
 * @param kinds the kinds that it may be of
 */
public record Reference(String path, RecordId target, Set<RecordKind> kinds) {

    public Reference {
        kinds = Set.copyOf(kinds);
    }

    public Reference(String path, RecordId target, RecordKind kind) {
        this(path, target, Set.of(kind));
    }
}
