package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;
import org.muniment.source.CollectionBody;

@ApplicationScoped
class CollectionFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.COLLECTION;
    }

    @Override
    public Class<CollectionBody> type() {
        return CollectionBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
