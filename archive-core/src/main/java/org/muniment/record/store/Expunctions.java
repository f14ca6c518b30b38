package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.muniment.record.AgentId;
import org.muniment.record.Expunction;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** What was removed for good, who did so, when and why. */
@ApplicationScoped
public class Expunctions {

    private static final String COLUMNS =
            "select id, agent, at, reason, record, number, text_version, file from expunction ";

    private final Session session;

    Expunctions(Session session) {
        this.session = session;
    }

    /**
     * What an expunction removes, beside what curators wrote; at most one of the three.
     *
     * @param revision whose body
     * @param text the identifier of the text whose words
     * @param file the digest of the file whose bytes
     */
    public record Removed(
            Optional<RevisionRef> revision, Optional<String> text, Optional<String> file) {}

    /** An expunction and what it removed. */
    public record Line(Expunction expunction, Removed removed) {}

    public void add(Expunction expunction, Removed removed) {
        session.createNativeQuery(
                        """
                        insert into expunction (id, agent, at, reason, record, number, text_version,
                            file)
                        values (:id, :agent, :at, :reason, cast(:record as text),
                            cast(:number as integer), cast(:text as text), cast(:file as text))\
                        """)
                .setParameter("id", expunction.id().toString())
                .setParameter("agent", expunction.by().toString())
                .setParameter("at", expunction.at())
                .setParameter("reason", expunction.reason())
                .setParameter(
                        "record",
                        removed.revision().map(ref -> ref.record().toString()).orElse(null))
                .setParameter(
                        "number",
                        removed.revision().map(ref -> String.valueOf(ref.number())).orElse(null))
                .setParameter("text", removed.text().orElse(null))
                .setParameter("file", removed.file().orElse(null))
                .executeUpdate();
    }

    public Optional<Expunction> of(RevisionRef revision) {
        return Optional.ofNullable(ofRevisions(revision.record()).get(revision.number()));
    }

    /** The expunctions of revisions of a record, by their numbers. */
    public Map<Integer, Expunction> ofRevisions(RecordId record) {
        Map<Integer, Expunction> known = new HashMap<>();
        lines("where record = :key", record.toString())
                .forEach(
                        line ->
                                line.removed()
                                        .revision()
                                        .ifPresent(
                                                ref -> known.put(ref.number(), line.expunction())));
        return known;
    }

    public Optional<Expunction> ofText(String text) {
        return lines("where text_version = :key", text).stream().map(Line::expunction).findFirst();
    }

    public Optional<Expunction> ofFile(String digest) {
        return lines("where file = :key", digest).stream().map(Line::expunction).findFirst();
    }

    /** Those of these files whose bytes were removed. */
    public List<String> ofFiles(Collection<String> digests) {
        return session.createNativeQuery(
                        "select file from expunction where file in (:digests)", String.class)
                .setParameter("digests", digests)
                .getResultList();
    }

    /** All of them, the latest first. */
    public List<Line> latest(int most) {
        return session
                .createNativeQuery(COLUMNS + "order by at desc, id limit :most", Object[].class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Expunctions::line)
                .toList();
    }

    private List<Line> lines(String condition, String key) {
        return session
                .createNativeQuery(COLUMNS + condition, Object[].class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .map(Expunctions::line)
                .toList();
    }

    private static Line line(@Nullable Object[] row) {
        return new Line(
                new Expunction(
                        ExpunctionId.parse((String) row[0]),
                        AgentId.parse((String) row[1]),
                        (Instant) row[2],
                        (String) row[3]),
                new Removed(
                        Optional.ofNullable((String) row[4])
                                .map(
                                        record ->
                                                new RevisionRef(
                                                        RecordId.parse(record), (Integer) row[5])),
                        Optional.ofNullable((String) row[6]),
                        Optional.ofNullable((String) row[7])));
    }
}
