package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.LeavingRule;

/** Places of which one lies in the other are not the same. */
@ApplicationScoped
class PlacesInThemselves implements LeavingRule {

    private final Places places;
    private final AdvisoryLocks locks;

    PlacesInThemselves(Places places, AdvisoryLocks locks) {
        this.places = places;
        this.locks = locks;
    }

    @Override
    public List<Finding> againstMerging(RecordKind kind, RecordId record, RecordId survivor) {
        if (kind != RecordKind.PLACE) {
            return List.of();
        }
        locks.hold("cycle:within");
        boolean nested =
                places.selfAndWithin(record).contains(survivor)
                        || places.selfAndWithin(survivor).contains(record);
        return nested
                ? List.of(
                        Finding.error(
                                "cycle",
                                survivor.toString(),
                                "One of these places lies in the other, by way of others perhaps."
                                        + " Change that before you merge them."))
                : List.of();
    }
}
