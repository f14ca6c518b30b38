package org.muniment.record.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.ChangeSetId;
import org.muniment.record.Envelope;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;

/** The revisions of all records, and the change sets that made them. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {

    private static final int SALT_BYTES = 16;
    private static final String WITH_CHANGE_SET = "from RevisionRow r join fetch r.changeSet ";

    private final EntityManager entities;
    private final BodyFormats formats;
    private final RandomGenerator random;

    Revisions(EntityManager entities, BodyFormats formats, RandomGenerator random) {
        this.entities = entities;
        this.formats = formats;
        this.random = random;
    }

    public void add(
            ChangeSetId id, AgentId agent, Instant at, Optional<String> reason, String origin) {
        ChangeSetRow row = new ChangeSetRow();
        row.id = id.toString();
        row.agent = agent.toString();
        row.at = at;
        row.reason = reason.orElse(null);
        row.origin = origin;
        entities.persist(row);
    }

    /** Writes the next revision of a record, chained to the one before by digest. */
    public void add(RevisionRef ref, Body body, Optional<Digest> parent, ChangeSetId changeSetId) {
        ChangeSetRow changeSet = entities.getReference(ChangeSetRow.class, changeSetId.toString());
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] bytes = formats.write(body);
        int schema = formats.schema(body.kind());
        Digest bodyDigest = Envelope.bodyDigest(salt, bytes);
        Envelope envelope =
                new Envelope(
                        ref,
                        body.kind(),
                        schema,
                        bodyDigest,
                        parent,
                        changeSetId,
                        AgentId.parse(changeSet.agent),
                        changeSet.at);
        RevisionRow row = new RevisionRow();
        row.record = ref.record().toString();
        row.number = ref.number();
        row.schema = schema;
        row.body = bytes;
        row.salt = salt;
        row.bodyDigest = bodyDigest.bytes();
        row.parentDigest = parent.map(Digest::bytes).orElse(null);
        row.digest = envelope.digest().bytes();
        row.changeSet = changeSet;
        persist(row);
    }

    /** Removes the body of a revision, which an expunction names already. */
    public void expunge(RevisionRef ref) {
        entities.createNativeQuery(
                        "update revision set body = null, salt = null"
                                + " where record = :record and number = :number")
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .executeUpdate();
        forgetAnswers(ref.record().toString());
    }

    /** Removes the answers that are kept for repeated requests and name this. */
    public void forgetAnswers(String identifier) {
        entities.createNativeQuery(
                        "delete from answered_request"
                                + " where position(convert_to(:identifier, 'UTF8') in answer) > 0")
                .setParameter("identifier", identifier)
                .executeUpdate();
    }

    public Optional<Digest> digest(RevisionRef ref) {
        return findByIdOptional(new RevisionRow.Key(ref.record().toString(), ref.number()))
                .map(row -> Digest.of32(row.digest));
    }

    public <B extends Body> Optional<Revision<B>> find(RevisionRef ref, Class<B> type) {
        return find(
                        WITH_CHANGE_SET + "where r.record = ?1 and r.number = ?2",
                        ref.record().toString(),
                        ref.number())
                .firstResultOptional()
                .flatMap(row -> revision(row, type));
    }

    /** Those of these revisions that are of this type. */
    public <B extends Body> List<Revision<B>> find(Collection<RevisionRef> refs, Class<B> type) {
        Set<RevisionRef> wanted = Set.copyOf(refs);
        return list(
                        WITH_CHANGE_SET + "where r.record in ?1 and r.number in ?2",
                        refs.stream().map(ref -> ref.record().toString()).toList(),
                        refs.stream().map(RevisionRef::number).distinct().toList())
                .stream()
                .filter(row -> wanted.contains(ref(row)))
                .flatMap(row -> revision(row, type).stream())
                .toList();
    }

    public <B extends Body> Optional<Revision<B>> head(RecordId record, Class<B> type) {
        return find(
                        WITH_CHANGE_SET
                                + "where r.record = ?1 and r.number ="
                                + " (select h.head from RecordRow h where h.id = r.record)",
                        record.toString())
                .firstResultOptional()
                .flatMap(row -> revision(row, type));
    }

    /** The heads of these records, those of them that are of this type. */
    public <B extends Body> Map<RecordId, Revision<B>> heads(
            Collection<RecordId> records, Class<B> type) {
        return list(
                        WITH_CHANGE_SET
                                + "where r.record in ?1 and r.number ="
                                + " (select h.head from RecordRow h where h.id = r.record)",
                        records.stream().map(RecordId::toString).toList())
                .stream()
                .flatMap(row -> revision(row, type).stream())
                .collect(Collectors.toMap(r -> r.ref().record(), Function.identity()));
    }

    /** All revisions of a record, the oldest first. */
    public List<Revision<Body>> history(RecordId record) {
        return list(WITH_CHANGE_SET + "where r.record = ?1 order by r.number", record.toString())
                .stream()
                .flatMap(row -> revision(row, Body.class).stream())
                .toList();
    }

    /** Heads of a kind, by identifier, after a given one. */
    public <B extends Body> List<Revision<B>> page(
            RecordKind kind, Optional<RecordId> after, int most, Class<B> type) {
        return find(
                        WITH_CHANGE_SET
                                + "where r.record > ?2 and exists (select 1 from RecordRow h"
                                + " where h.id = r.record and h.head = r.number and h.kind = ?1"
                                + " and not h.retired) order by r.record",
                        kind.word(),
                        after.map(RecordId::toString).orElse(""))
                .page(0, most)
                .list()
                .stream()
                .flatMap(row -> revision(row, type).stream())
                .toList();
    }

    private <B extends Body> Optional<Revision<B>> revision(RevisionRow row, Class<B> type) {
        RecordKind kind = kind(row);
        Optional<Body> body =
                Optional.ofNullable(row.body).map(bytes -> formats.read(kind, row.schema, bytes));
        if (body.isPresent() && !type.isInstance(body.get())) {
            return Optional.empty();
        }
        ChangeSetRow changeSet = row.changeSet;
        return Optional.of(
                new Revision<>(
                        ref(row),
                        kind,
                        body.map(type::cast),
                        Digest.of32(row.digest),
                        ChangeSetId.parse(changeSet.id),
                        AgentId.parse(changeSet.agent),
                        changeSet.at,
                        Optional.ofNullable(changeSet.reason)));
    }

    private static RevisionRef ref(RevisionRow row) {
        return new RevisionRef(RecordId.parse(row.record), row.number);
    }

    private RecordKind kind(RevisionRow row) {
        RecordRow record = entities.find(RecordRow.class, row.record);
        return RecordKind.ofWord(record.kind).orElseThrow();
    }
}
