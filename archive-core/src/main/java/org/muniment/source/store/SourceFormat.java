package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;
import org.muniment.source.SourceBody;

@ApplicationScoped
class SourceFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public Class<SourceBody> type() {
        return SourceBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
