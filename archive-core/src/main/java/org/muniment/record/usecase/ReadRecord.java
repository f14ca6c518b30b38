package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;

/** Reading records of any kind: the head, an earlier revision, the whole line, a page of a kind. */
@ApplicationScoped
public class ReadRecord {

    private final Records records;
    private final Revisions revisions;

    ReadRecord(Records records, Revisions revisions) {
        this.records = records;
        this.revisions = revisions;
    }

    /**
     * The present state of a record.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is none of this kind
     */
    @Transactional
    public <B extends Body> Revision<B> head(RecordKind kind, RecordId id, Class<B> type) {
        return revisions.head(id, type).orElseThrow(() -> notFound(kind, id));
    }

    /** Where a record of this kind stands. */
    @Transactional
    public RecordState state(RecordKind kind, RecordId id) {
        return records.state(id)
                .filter(state -> state.kind() == kind)
                .orElseThrow(() -> notFound(kind, id));
    }

    /** Where those of these records stand that there are. */
    @Transactional
    public Map<RecordId, RecordState> states(Collection<RecordId> ids) {
        return records.states(ids);
    }

    /**
     * One revision of a record.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such record or revision
     */
    @Transactional
    public <B extends Body> Revision<B> revision(RecordKind kind, RevisionRef ref, Class<B> type) {
        state(kind, ref.record());
        return revisions
                .find(ref, type)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "The %s %s has no revision %d."
                                                .formatted(
                                                        kind.word(), ref.record(), ref.number())));
    }

    /** All revisions, the oldest first. */
    @Transactional
    public List<Revision<Body>> history(RecordKind kind, RecordId id) {
        state(kind, id);
        return revisions.history(id);
    }

    /** Records of a kind that are in use, neither retired nor merged, by identifier. */
    @Transactional
    public <B extends Body> List<Revision<B>> page(
            RecordKind kind, Optional<RecordId> after, int most, Class<B> type) {
        return revisions.page(kind, after, most, type);
    }

    private static Refusal notFound(RecordKind kind, RecordId id) {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no %s %s.".formatted(kind.word(), id));
    }
}
