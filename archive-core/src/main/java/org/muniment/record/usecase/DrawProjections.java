package org.muniment.record.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;

/** Draws anew, from the head of a record, what is drawn from it in other tables. */
@ApplicationScoped
public class DrawProjections {

    private final Records records;
    private final Revisions revisions;
    private final List<Projection<?>> projections;

    DrawProjections(Records records, Revisions revisions, @All List<Projection<?>> projections) {
        this.records = records;
        this.revisions = revisions;
        this.projections = projections;
    }

    /** For one record, which nobody changes meanwhile; one that is not there is passed over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void anew(RecordId record) {
        RecordState state = records.lock(new TreeMap<>(Map.of(record, true))).get(record);
        if (state != null) {
            revisions
                    .head(record, Body.class)
                    .flatMap(head -> head.body())
                    .ifPresent(head -> draw(record, state.retired(), head));
        }
    }

    /**
     * For a head that was read already, in the caller's transaction and into whichever tables its
     * connection sees under the names of the live ones.
     *
     * @param retired whether the record is out of use; then it counts as naming nobody
     */
    public void draw(RecordId record, boolean retired, Body head) {
        records.setReferences(record, retired ? List.of() : head.references());
        projections.stream()
                .filter(projection -> projection.kind() == head.kind())
                .forEach(projection -> draw(projection, record, head));
    }

    @SuppressWarnings("unchecked")
    private static <B extends Body> void draw(
            Projection<B> projection, RecordId record, Body head) {
        projection.project(record, (B) head);
    }
}
