package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.muniment.publication.EditionKind;
import org.muniment.publication.EditionRef;
import org.muniment.publication.LogEntry;
import org.muniment.publication.PublicHistory;
import org.muniment.record.RecordId;

/**
 * The entries of the publication log that concern a record: its editions, its withdrawal, and
 * others that were merged into it.
 */
@ApplicationScoped
public class Histories {

    private final Session session;

    Histories(Session session) {
        this.session = session;
    }

    /** An entry, and the edition of the record that it brought. */
    public record Happened(LogEntry entry, Optional<PublicHistory.Made> edition) {}

    /** In the order of the log. */
    public List<Happened> of(RecordId record) {
        return session
                .createNativeQuery(
                        """
                        select l.serial, l.kind, l.at, l.body, l.previous, h.number, h.why, h.closed
                        from (
                            select f.serial, e.number, e.kind as why, %s as closed
                            from edition_facet f
                            join edition e on e.record = f.record and e.number = f.edition
                            where f.record = :record
                            union all
                            select w.serial, null, null, null
                            from withdrawal w join publication_log m on m.serial = w.serial
                            where w.record = :record or w.successor = :record and m.kind = 'merge'
                        ) h join publication_log l on l.serial = h.serial
                        order by l.serial\
                        """
                                .formatted(Answering.closed("f")),
                        Object[].class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .map(row -> new Happened(PublicationLog.entry(row), made(record, row)))
                .toList();
    }

    private static Optional<PublicHistory.Made> made(RecordId record, Object[] row) {
        return Optional.ofNullable((Integer) row[5])
                .map(
                        number ->
                                new PublicHistory.Made(
                                        new EditionRef(record, number),
                                        EditionKind.ofWord((String) row[6]).orElseThrow(),
                                        !(Boolean) row[7]));
    }
}
