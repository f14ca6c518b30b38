package org.muniment.review.store;

import jakarta.persistence.Query;
import java.util.Collection;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** Many identifiers or revisions as array parameters of one statement. */
final class RevisionKeys {

    /** A common table expression with the revisions asked for. */
    static final String ASKED =
            "with asked (record, number) as (select * from unnest("
                    + "cast(:records as text[]), cast(:numbers as integer[]))) ";

    private RevisionKeys() {}

    static <Q extends Query> Q set(Q query, Collection<RevisionRef> revisions) {
        query.setParameter(
                "records",
                revisions.stream().map(ref -> ref.record().toString()).toArray(String[]::new));
        query.setParameter(
                "numbers", revisions.stream().map(RevisionRef::number).toArray(Integer[]::new));
        return query;
    }

    static String[] array(Collection<RecordId> records) {
        return records.stream().map(RecordId::toString).toArray(String[]::new);
    }

    static RevisionRef revision(Object record, Object number) {
        return new RevisionRef(RecordId.parse((String) record), ((Number) number).intValue());
    }
}
