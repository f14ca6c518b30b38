package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Value;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Revisions;
import org.muniment.vocabulary.TermCode;

/** Claims by what they say, and where a property leads from record to record. */
@ApplicationScoped
public class Claims implements Projection<ClaimBody> {

    private final EntityManager entities;
    private final Revisions revisions;

    Claims(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CLAIM;
    }

    @Override
    public List<String> tables() {
        return List.of("claim", "claim_qualifier");
    }

    @Override
    public void project(RecordId record, ClaimBody head) {
        tables().forEach(table -> delete(table, record));
        insert(record, head);
        for (int i = 0; i < head.qualifiers().size(); i++) {
            insert(record, i, head.qualifiers().get(i));
        }
    }

    private void delete(String table, RecordId record) {
        entities.createNativeQuery("delete from " + table + " where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
    }

    private void insert(RecordId record, ClaimBody claim) {
        Value value = claim.value();
        Optional<DayBounds> days = days(value);
        Optional<Value.Quantity> quantity = quantity(value);
        entities.createNativeQuery(
                        """
                        insert into claim (record, subject, property, value_type, value_record,
                            begins_first, begins_last, ends_first, ends_last, amount, unit, ordinal,
                            certainty, perspective)
                        values (:record, :subject, :property, :type, :value,
                            :beginsFirst, :beginsLast, :endsFirst, :endsLast, :amount, :unit,
                            :ordinal, :certainty, :perspective)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("subject", claim.subject().toString())
                .setParameter("property", claim.property().record().toString())
                .setParameter("type", ValueRows.type(value))
                .setParameter("value", id(ValueRows.record(value)))
                .setParameter("beginsFirst", day(days.map(d -> d.begins().first().value())))
                .setParameter("beginsLast", day(days.map(d -> d.begins().last().value())))
                .setParameter("endsFirst", day(days.map(d -> d.ends().first().value())))
                .setParameter("endsLast", day(days.map(d -> d.ends().last().value())))
                .setParameter("amount", amount(quantity.map(q -> q.amount().number())))
                .setParameter("unit", id(quantity.map(q -> q.unit().record())))
                .setParameter("ordinal", ordinal(value))
                .setParameter("certainty", id(claim.certainty().map(TermCode::record)))
                .setParameter("perspective", id(claim.perspective().map(TermCode::record)))
                .executeUpdate();
    }

    private void insert(RecordId record, int position, Qualifier qualifier) {
        entities.createNativeQuery(
                        """
                        insert into claim_qualifier
                            (record, position, qualifier, value_type, value_record)
                        values (:record, :position, :qualifier, :type, :value)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("position", position)
                .setParameter("qualifier", qualifier.qualifier().record().toString())
                .setParameter("type", ValueRows.type(qualifier.value()))
                .setParameter("value", id(ValueRows.record(qualifier.value())))
                .executeUpdate();
    }

    /** The heads of the claims in use about a record and those merged with it, by identifier. */
    public List<Revision<ClaimBody>> about(RecordId subject) {
        return heads(
                """
                select c.record from claim c join record r on r.id = c.record
                where not r.retired and c.subject in (
                    select m.record from same_record s
                    join same_record m on m.survivor = s.survivor
                    where s.record in (:wanted))\
                """,
                List.of(subject));
    }

    /** The heads of those of these claims that are in use, by identifier. */
    public List<Revision<ClaimBody>> inUse(Collection<RecordId> claims) {
        return heads(
                """
                select c.record from claim c join record r on r.id = c.record
                where c.record in (:wanted) and not r.retired\
                """,
                claims);
    }

    private List<Revision<ClaimBody>> heads(String sql, Collection<RecordId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<?> ids =
                entities.createNativeQuery(sql, String.class)
                        .setParameter("wanted", wanted.stream().map(RecordId::toString).toList())
                        .getResultList();
        List<RecordId> claims = ids.stream().map(id -> RecordId.parse((String) id)).toList();
        return revisions.heads(claims, ClaimBody.class).values().stream()
                .sorted(Comparator.comparing(Revision::ref))
                .toList();
    }

    /**
     * Whether claims of a property lead from one record to another, in any number of steps, none
     * included, records that are the same counting as one; the claim left out is the one that is
     * being written.
     */
    public boolean leads(TermCode property, RecordId from, RecordId to, RecordId leftOut) {
        return !entities.createNativeQuery(
                        """
                        with recursive reached (record) as (
                            select cast(survivor as text) collate "C" from same_record
                            where record = :from
                            union
                            select cast(v.survivor as text)
                            from reached
                            join same_record s on s.survivor = reached.record
                            join claim c on c.subject = s.record
                            join record r on r.id = c.record and not r.retired
                            join same_record v on v.record = c.value_record
                            where c.property = :property and c.value_type = 'record'
                              and c.record <> :leftOut
                        ) select record from reached
                        where record = (select survivor from same_record where record = :to)\
                        """,
                        String.class)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .setParameter("property", property.record().toString())
                .setParameter("leftOut", leftOut.toString())
                .getResultList()
                .isEmpty();
    }

    private static Optional<DayBounds> days(Value value) {
        return value instanceof Value.Dated dated
                ? Optional.of(dated.dating().bounds())
                : Optional.empty();
    }

    private static Optional<Value.Quantity> quantity(Value value) {
        return value instanceof Value.Quantity quantity ? Optional.of(quantity) : Optional.empty();
    }

    private static TypedParameterValue<Integer> ordinal(Value value) {
        Optional<Integer> number =
                value instanceof Value.Ordinal ordinal
                        ? Optional.of(ordinal.number())
                        : Optional.empty();
        return typed(StandardBasicTypes.INTEGER, number);
    }

    private static TypedParameterValue<String> id(Optional<RecordId> id) {
        return typed(StandardBasicTypes.STRING, id.map(RecordId::toString));
    }

    private static TypedParameterValue<Long> day(Optional<Long> day) {
        return typed(StandardBasicTypes.LONG, day);
    }

    private static TypedParameterValue<BigDecimal> amount(Optional<BigDecimal> amount) {
        return typed(StandardBasicTypes.BIG_DECIMAL, amount);
    }

    /** An empty value needs its type said, or the database cannot tell it. */
    private static <T> TypedParameterValue<T> typed(BasicTypeReference<T> type, Optional<T> value) {
        return new TypedParameterValue<>(type, value.orElse(null));
    }
}
