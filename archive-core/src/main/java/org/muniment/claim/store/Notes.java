package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.claim.NoteBody;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Revisions;

/** Notes by the record or passage that they are on. */
@ApplicationScoped
public class Notes implements Projection<NoteBody> {

    private final EntityManager entities;
    private final Revisions revisions;

    Notes(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.NOTE;
    }

    @Override
    public List<String> tables() {
        return List.of("note");
    }

    @Override
    public void project(RecordId record, NoteBody head) {
        entities.createNativeQuery("delete from note where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into note (record, about, passage, visibility)
                        values (:record, :about, :passage, :visibility)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("about", text(head.record().map(RecordId::toString)))
                .setParameter("passage", text(head.passage().map(PassageId::toString)))
                .setParameter("visibility", head.visibility().name())
                .executeUpdate();
    }

    /** The heads of the notes in use on these records and those merged with them, by identifier. */
    public List<Revision<NoteBody>> onRecords(Collection<RecordId> records) {
        return heads(
                "n.about in (select m.record from same_record s join same_record m"
                        + " on m.survivor = s.survivor where s.record in (:wanted))",
                records.stream().map(RecordId::toString).toList());
    }

    /** The heads of the notes in use on these passages, by identifier. */
    public List<Revision<NoteBody>> onPassages(Collection<PassageId> passages) {
        return heads("n.passage in (:wanted)", passages.stream().map(PassageId::toString).toList());
    }

    private List<Revision<NoteBody>> heads(String where, List<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<?> ids =
                entities.createNativeQuery(
                                "select n.record from note n join record r on r.id = n.record"
                                        + " where not r.retired and "
                                        + where,
                                String.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
        List<RecordId> notes = ids.stream().map(id -> RecordId.parse((String) id)).toList();
        return revisions.heads(notes, NoteBody.class).values().stream()
                .sorted(Comparator.comparing(Revision::ref))
                .toList();
    }

    private static TypedParameterValue<String> text(Optional<String> value) {
        return new TypedParameterValue<>(StandardBasicTypes.STRING, value.orElse(null));
    }
}
