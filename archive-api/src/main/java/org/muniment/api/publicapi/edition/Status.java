package org.muniment.api.publicapi.edition;

import java.util.Optional;
import org.muniment.publication.StaleMark;

/** What is said of an edition beside its bytes, which never change. */
final class Status {

    /** Of an edition that another one has taken the place of. */
    static final String SUPERSEDED = "\"status\":\"superseded\"";

    private Status() {}

    /** Members of an object: {@code current}, or {@code stale} with the reason and since when. */
    static String json(Optional<StaleMark> stale) {
        return stale.map(
                        mark ->
                                "\"status\":\"stale\",\"stale\":{\"reason\":\"%s\",\"since\":\"%s\"}"
                                        .formatted(mark.reason().word(), mark.since()))
                .orElse("\"status\":\"current\"");
    }
}
