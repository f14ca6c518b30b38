package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.authority.ActorBody;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class ActorFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public Class<ActorBody> type() {
        return ActorBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
