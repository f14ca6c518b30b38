package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Revisions;

/** Attestations by claim and by what they rest on. */
@ApplicationScoped
public class Attestations implements Projection<AttestationBody> {

    private final EntityManager entities;
    private final Revisions revisions;

    Attestations(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ATTESTATION;
    }

    @Override
    public List<String> tables() {
        return List.of("attestation", "attestation_premise");
    }

    @Override
    public void project(RecordId record, AttestationBody head) {
        tables().forEach(table -> delete(table, record));
        Evidence evidence = head.evidence();
        entities.createNativeQuery(
                        """
                        insert into attestation (record, claim, stance, evidence, passage, source)
                        values (:record, :claim, :stance, :evidence, :passage, :source)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("claim", head.claim().toString())
                .setParameter("stance", head.stance().name())
                .setParameter("evidence", type(evidence))
                .setParameter("passage", text(evidence.shown().map(PassageId::toString)))
                .setParameter("source", text(source(evidence).map(RecordId::toString)))
                .executeUpdate();
        if (evidence instanceof Evidence.Inference inference) {
            for (int i = 0; i < inference.premises().size(); i++) {
                insertPremise(record, i, inference.premises().get(i));
            }
        }
    }

    private void delete(String table, RecordId record) {
        entities.createNativeQuery("delete from " + table + " where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
    }

    private void insertPremise(RecordId record, int position, RecordId premise) {
        entities.createNativeQuery(
                        """
                        insert into attestation_premise (record, position, premise)
                        values (:record, :position, :premise)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("position", position)
                .setParameter("premise", premise.toString())
                .executeUpdate();
    }

    /** The heads of the attestations in use of these claims, by identifier. */
    public List<Revision<AttestationBody>> ofClaims(Collection<RecordId> claims) {
        return heads("claim", claims.stream().map(RecordId::toString).toList());
    }

    /** The heads of the attestations in use that show these passages, by identifier. */
    public List<Revision<AttestationBody>> showing(Collection<PassageId> passages) {
        return heads("passage", passages.stream().map(PassageId::toString).toList());
    }

    private List<Revision<AttestationBody>> heads(String column, List<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<?> ids =
                entities.createNativeQuery(
                                "select a.record from attestation a join record r on r.id ="
                                        + " a.record where not r.retired and a."
                                        + column
                                        + " in (:wanted)",
                                String.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
        List<RecordId> records = ids.stream().map(id -> RecordId.parse((String) id)).toList();
        return revisions.heads(records, AttestationBody.class).values().stream()
                .sorted(Comparator.comparing(Revision::ref))
                .toList();
    }

    /**
     * Whether a claim is drawn, by inferences in any number of steps, none included, from another;
     * the attestation left out is the one that is being written.
     */
    public boolean restsOn(RecordId conclusion, RecordId ground, RecordId leftOut) {
        return !entities.createNativeQuery(
                        """
                        with recursive below (record) as (
                            select cast(:conclusion as text) collate "C"
                            union
                            select p.premise from attestation a
                            join below on a.claim = below.record
                            join record r on r.id = a.record and not r.retired
                            join attestation_premise p on p.record = a.record
                            where a.record <> :leftOut
                        ) select record from below where record = :ground\
                        """,
                        String.class)
                .setParameter("conclusion", conclusion.toString())
                .setParameter("ground", ground.toString())
                .setParameter("leftOut", leftOut.toString())
                .getResultList()
                .isEmpty();
    }

    private static String type(Evidence evidence) {
        return switch (evidence) {
            case Evidence.QuotationEvidence ignored -> "quotation";
            case Evidence.ImageEvidence ignored -> "image";
            case Evidence.LocatorEvidence ignored -> "locator";
            case Evidence.SearchReport ignored -> "search-report";
            case Evidence.Inference ignored -> "inference";
            case Evidence.EditorialJudgement ignored -> "editorial-judgement";
        };
    }

    private static Optional<RecordId> source(Evidence evidence) {
        return evidence instanceof Evidence.LocatorEvidence locator
                ? Optional.of(locator.source())
                : Optional.empty();
    }

    private static TypedParameterValue<String> text(Optional<String> value) {
        return new TypedParameterValue<>(StandardBasicTypes.STRING, value.orElse(null));
    }
}
