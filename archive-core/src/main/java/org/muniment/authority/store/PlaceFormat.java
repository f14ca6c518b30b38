package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.authority.PlaceBody;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class PlaceFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public Class<PlaceBody> type() {
        return PlaceBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
