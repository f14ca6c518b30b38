package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.claim.NoteBody;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyRule;

/** The passage that a note is on is there. */
@ApplicationScoped
class NoteRule implements BodyRule<NoteBody> {

    private final PassagesNamed passages;

    NoteRule(PassagesNamed passages) {
        this.passages = passages;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.NOTE;
    }

    @Override
    public List<Finding> check(RecordId record, NoteBody body) {
        return passages.check("/passage", body.passage());
    }
}
