package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.claim.NoteBody;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class NoteFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.NOTE;
    }

    @Override
    public Class<NoteBody> type() {
        return NoteBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }
}
