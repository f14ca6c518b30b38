package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.muniment.publication.EditionClosed;
import org.muniment.publication.EditionRef;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Whether an edition may be served: only while it shows no more of any source than the access now
 * in force allows. Nothing is marked on the edition, so that it is served again when access widens.
 */
@ApplicationScoped
public class ServableEditions {

    /** The condition on a row {@code e} of the table {@code edition}, for lists. */
    public static final String CONDITION =
            "not exists (select 1 from closed_edition c"
                    + " where c.record = e.record and c.edition = e.number)";

    private final Session session;

    ServableEditions(Session session) {
        this.session = session;
    }

    /**
     * @throws EditionClosed when it shows what may not be shown any more
     */
    public void require(RecordKind kind, EditionRef edition) {
        Optional.ofNullable(closed(edition.record()).get(edition.number()))
                .ifPresent(
                        since -> {
                            throw new EditionClosed(kind, edition, since);
                        });
    }

    /** The numbers of the editions of a record that may not be served, and since when. */
    public Map<Integer, Instant> closed(RecordId record) {
        return session
                .createNativeQuery(
                        """
                        select c.edition, l.at from closed_edition c
                        join publication_log l on l.serial = c.serial
                        where c.record = :record\
                        """,
                        Object[].class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Instant) row[1]));
    }
}
