package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.authority.ActorBody;
import org.muniment.authority.mention.Bearer;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Projection;

@ApplicationScoped
class ActorNames implements Projection<ActorBody> {

    private final Names names;

    ActorNames(Names names) {
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public List<String> tables() {
        return List.of("name");
    }

    @Override
    public void project(RecordId record, ActorBody head) {
        names.replace(record, Bearer.valueOf(head.type().name()), head.names());
    }
}
