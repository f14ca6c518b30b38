package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.authority.PlaceBody;
import org.muniment.authority.mention.Bearer;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Projection;

@ApplicationScoped
class PlaceNames implements Projection<PlaceBody> {

    private final Names names;

    PlaceNames(Names names) {
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public List<String> tables() {
        return List.of("name");
    }

    @Override
    public void project(RecordId record, PlaceBody head) {
        names.replace(record, Bearer.PLACE, head.names());
    }
}
