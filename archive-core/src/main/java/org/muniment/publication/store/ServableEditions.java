package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.muniment.publication.Closure;
import org.muniment.publication.EditionClosed;
import org.muniment.publication.EditionRef;
import org.muniment.record.AgentId;
import org.muniment.record.Expunction;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Whether an edition may be served: only while it shows no more of any source than the access now
 * in force allows, and was not expunged. Nothing is marked on the edition, so that it is served
 * again when access widens.
 */
@ApplicationScoped
public class ServableEditions {

    /** The condition on a row {@code e} of the table {@code edition}, for lists. */
    public static final String CONDITION =
            "not exists (select 1 from closed_edition c"
                    + " where c.record = e.record and c.edition = e.number)";

    private final Session session;
    private final PublicMemory memory;

    ServableEditions(Session session, PublicMemory memory) {
        this.session = session;
        this.memory = memory;
    }

    /**
     * @throws EditionClosed when it shows what may not be shown any more, or was expunged
     */
    public void require(RecordKind kind, EditionRef edition) {
        Map<Integer, Closure> closed =
                memory.closed(edition.record(), () -> closed(edition.record()));
        Optional.ofNullable(closed.get(edition.number()))
                .ifPresent(
                        closure -> {
                            throw closure.expunction()
                                    .map(by -> EditionClosed.expunged(kind, edition, by))
                                    .orElseGet(
                                            () ->
                                                    EditionClosed.redacted(
                                                            kind, edition, closure.since()));
                        });
    }

    /** The numbers of the editions of a record that may not be served, and why not. */
    public Map<Integer, Closure> closed(RecordId record) {
        return session
                .createNativeQuery(
                        """
                        select c.edition, c.since, e.id, e.agent, e.reason from closed_edition c
                        left join expunction e on e.id = c.expunction
                        where c.record = :record\
                        """,
                        Object[].class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> (Integer) row[0],
                                ServableEditions::closure,
                                Closure::lasting));
    }

    private static Closure closure(@Nullable Object[] row) {
        Instant since = (Instant) row[1];
        return new Closure(
                since,
                Optional.ofNullable((String) row[2])
                        .map(
                                id ->
                                        new Expunction(
                                                ExpunctionId.parse(id),
                                                AgentId.parse((String) row[3]),
                                                since,
                                                (String) row[4])));
    }
}
