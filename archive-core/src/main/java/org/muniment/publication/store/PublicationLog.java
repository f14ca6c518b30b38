package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Digest;
import org.muniment.publication.LogEntry;

/** The log of everything that happened to the public record, in the order of commit. */
@ApplicationScoped
public class PublicationLog {

    /** Names the lock among the advisory locks of the database; any constant of our own. */
    private static final long LOCK = 0x6d756e69_6c6f67L;

    private final EntityManager entities;

    PublicationLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits for its turn and tells the next entry's serial, time and predecessor. The turn lasts
     * until the transaction ends, so that serials have no gaps and commit in order.
     */
    public Turn takeTurn() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select serial, digest, greatest(at, clock_timestamp())"
                                        + " from publication_log order by serial desc limit 1",
                                Object[].class)
                        .getResultList();
        if (rows.isEmpty()) {
            Instant now =
                    (Instant)
                            entities.createNativeQuery("select clock_timestamp()", Instant.class)
                                    .getSingleResult();
            return new Turn(1, now, Optional.empty());
        }
        Object[] last = rows.getFirst();
        return new Turn(
                ((Number) last[0]).longValue() + 1,
                instant(last[2]),
                Optional.of(Digest.of32((byte[]) last[1])));
    }

    /**
     * Keeps turns from being taken until the transaction ends, and waits for the one that is; many
     * may do so at once. Never followed by a turn in the same transaction.
     */
    public void holdTurns() {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock_shared(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Writes the entry of this turn. */
    public LogEntry append(Turn turn, LogEntry.Kind kind, byte[] canonicalBody) {
        LogEntry entry =
                new LogEntry(turn.serial(), kind, turn.at(), canonicalBody, turn.previous());
        entities.createNativeQuery(
                        """
                        insert into publication_log (serial, kind, at, body, previous, digest)
                        values (:serial, :kind, :at, :body, cast(:previous as bytea), :digest)\
                        """)
                .setParameter("serial", entry.serial())
                .setParameter("kind", kind.word())
                .setParameter("at", entry.at())
                .setParameter("body", canonicalBody)
                .setParameter("previous", entry.previous().map(Digest::bytes).orElse(null))
                .setParameter("digest", entry.digest().bytes())
                .executeUpdate();
        return entry;
    }

    /** The serial of the last entry; 0 when there is none. */
    public long last() {
        return ((Number)
                        entities.createNativeQuery(
                                        "select coalesce(max(serial), 0) from publication_log",
                                        Long.class)
                                .getSingleResult())
                .longValue();
    }

    private static Instant instant(Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case java.time.OffsetDateTime time -> time.toInstant();
            case java.sql.Timestamp timestamp -> timestamp.toInstant();
            default -> throw new IllegalStateException("not a time: " + column.getClass());
        };
    }

    /**
     * The next place in the log.
     *
     * @param at in whole microseconds
     */
    public record Turn(long serial, Instant at, Optional<Digest> previous) {}
}
