package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.muniment.authority.PlaceBody;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;

/** A place does not lie in itself. */
@ApplicationScoped
class PlaceRule implements BodyRule<PlaceBody> {

    private final Places places;
    private final AdvisoryLocks locks;

    PlaceRule(Places places, AdvisoryLocks locks) {
        this.places = places;
        this.locks = locks;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public List<Finding> check(RecordId record, PlaceBody body) {
        if (body.within().isEmpty()) {
            return List.of();
        }
        locks.hold("cycle:within");
        List<RecordId> inside = places.selfAndWithin(record);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < body.within().size(); i++) {
            if (inside.contains(body.within().get(i).place())) {
                findings.add(
                        Finding.error(
                                "cycle",
                                "/within/" + i + "/place",
                                "This place lies, by the other records, in the one you describe."));
            }
        }
        return findings;
    }
}
