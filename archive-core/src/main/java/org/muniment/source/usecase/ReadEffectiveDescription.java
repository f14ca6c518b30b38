package org.muniment.source.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Revisions;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.EffectiveDescription.Described;
import org.muniment.source.SourceBody;
import org.muniment.source.store.SourceParts;

/** What holds for a source, its own or inherited from the wholes that it is part of. */
@ApplicationScoped
public class ReadEffectiveDescription {

    private final ReadRecord records;
    private final Revisions revisions;
    private final SourceParts parts;

    ReadEffectiveDescription(ReadRecord records, Revisions revisions, SourceParts parts) {
        this.records = records;
        this.revisions = revisions;
        this.parts = parts;
    }

    /**
     * Holder, call number, rights and access in force, each with the source that states it.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public EffectiveDescription of(RecordId source) {
        records.state(RecordKind.SOURCE, source);
        List<RecordId> line = parts.selfAndWholes(source);
        Map<RecordId, Revision<SourceBody>> heads = revisions.heads(line, SourceBody.class);
        return EffectiveDescription.of(
                line.stream()
                        .filter(heads::containsKey)
                        .map(
                                id ->
                                        new Described(
                                                id,
                                                Objects.requireNonNull(heads.get(id)).present()))
                        .toList());
    }

    /**
     * The parts of a source that are in use, in their order.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public List<Revision<SourceBody>> parts(RecordId source) {
        records.state(RecordKind.SOURCE, source);
        List<RecordId> ordered = parts.parts(source);
        Map<RecordId, Revision<SourceBody>> heads = revisions.heads(ordered, SourceBody.class);
        return ordered.stream().map(heads::get).toList();
    }
}
