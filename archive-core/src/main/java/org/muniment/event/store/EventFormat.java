package org.muniment.event.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.event.EventBody;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class EventFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.EVENT;
    }

    @Override
    public Class<EventBody> type() {
        return EventBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
