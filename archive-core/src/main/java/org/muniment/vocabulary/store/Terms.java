package org.muniment.vocabulary.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Revisions;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;

/** Terms by their codes: which there are in a scheme, and which is broader. */
@ApplicationScoped
public class Terms implements Projection<TermBody> {

    private final EntityManager entities;
    private final Revisions revisions;

    Terms(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TERM;
    }

    @Override
    public List<String> tables() {
        return List.of("term");
    }

    @Override
    public void project(RecordId record, TermBody head) {
        entities.createNativeQuery("delete from term where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into term (record, scheme, notation, broader)
                        values (:record, :scheme, :notation, cast(:broader as text))\
                        """)
                .setParameter("record", record.toString())
                .setParameter("scheme", head.code().scheme())
                .setParameter("notation", head.code().notation())
                .setParameter(
                        "broader",
                        head.broader().map(TermCode::record).map(RecordId::toString).orElse(null))
                .executeUpdate();
    }

    /** The term of this code, if there is one in use. */
    public Optional<TermBody> find(TermCode code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    /** Those of these terms that are in use. */
    public Map<TermCode, TermBody> find(Collection<TermCode> codes) {
        return bodies(
                "select t.record from term t join record r on r.id = t.record"
                        + " where t.record in (:wanted) and not r.retired",
                codes.stream().map(code -> code.record().toString()).distinct().toList());
    }

    /** The terms of a scheme that are in use, by code. */
    public List<TermBody> ofScheme(String scheme) {
        return List.copyOf(
                bodies(
                                "select t.record from term t join record r on r.id = t.record"
                                        + " where t.scheme in (:wanted) and not r.retired",
                                List.of(scheme))
                        .values());
    }

    /** Whether a term is another, or narrower than it at any depth. */
    public boolean isOrIsUnder(TermCode term, TermCode ancestor) {
        return !entities.createNativeQuery(
                        """
                        with recursive up (record) as (
                            select cast(:record as text) collate "C"
                            union
                            select t.broader from term t join up on t.record = up.record
                            where t.broader is not null
                        ) select record from up where record = :ancestor\
                        """,
                        String.class)
                .setParameter("record", term.record().toString())
                .setParameter("ancestor", ancestor.record().toString())
                .getResultList()
                .isEmpty();
    }

    /**
     * Where a term stands that an agent once wrote.
     *
     * @param body of the canonical bytes of the head
     * @param retired whether it is out of use
     * @param touched whether anybody else has written a revision of it
     */
    public record Stored(RevisionRef head, Digest body, boolean retired, boolean touched) {}

    /** Those of these terms that there are, in use or not, as one agent left them. */
    public Map<TermCode, Stored> stored(Collection<TermCode> codes, AgentId agent) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select r.id, r.head, coalesce(v.body, cast('' as bytea)), r.retired, exists (
                                    select 1 from revision o join change_set c on c.id = o.change_set
                                    where o.record = r.id and c.agent <> :agent)
                                from record r join revision v on v.record = r.id and v.number = r.head
                                where r.id in (:ids)\
                                """,
                                Object[].class)
                        .setParameter("agent", agent.toString())
                        .setParameter(
                                "ids",
                                codes.stream().map(code -> code.record().toString()).toList())
                        .getResultList();
        Map<String, TermCode> byRecord =
                codes.stream()
                        .collect(Collectors.toMap(code -> code.record().toString(), code -> code));
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> byRecord.get((String) row[0]),
                                row ->
                                        new Stored(
                                                new RevisionRef(
                                                        RecordId.parse((String) row[0]),
                                                        (Integer) row[1]),
                                                Digest.of((byte[]) row[2]),
                                                (Boolean) row[3],
                                                (Boolean) row[4])));
    }

    private Map<TermCode, TermBody> bodies(String sql, List<String> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<RecordId> ids =
                entities
                        .createNativeQuery(sql, String.class)
                        .setParameter("wanted", wanted)
                        .getResultList()
                        .stream()
                        .map(id -> RecordId.parse((String) id))
                        .toList();
        return revisions.heads(ids, TermBody.class).values().stream()
                .map(revision -> revision.present())
                .collect(
                        Collectors.toMap(
                                TermBody::code, body -> body, (one, other) -> one, TreeMap::new));
    }
}
