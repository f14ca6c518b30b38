package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.muniment.publication.Edition;
import org.muniment.publication.StaleMark;

/** What is said of a current edition beside its bytes, which never change. */
final class Status {

    private Status() {}

    /** Members of an object: {@code current}, or {@code stale} with the reason and since when. */
    static String json(Optional<StaleMark> stale) {
        return stale.map(
                        mark ->
                                "\"status\":\"stale\",\"stale\":{\"reason\":\"%s\",\"since\":\"%s\"}"
                                        .formatted(mark.reason().word(), mark.since()))
                .orElse("\"status\":\"current\"");
    }

    /** Covers the edition and what is said of it. */
    static EntityTag tag(Edition edition, Optional<StaleMark> stale) {
        return new EntityTag(
                edition.digest().hex().substring(0, 32)
                        + stale.map(mark -> "-" + mark.reason().word() + "-" + mark.since())
                                .orElse("-current"));
    }
}
