package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.muniment.record.RecordId;
import org.muniment.record.store.EnumWords;
import org.muniment.source.Access;

/** As much as the public may see of each source that ever was public. */
@ApplicationScoped
public class AccessInForce {

    private final Session session;

    AccessInForce(Session session) {
        this.session = session;
    }

    /** What is in force of those of these sources that ever were public. */
    public Map<RecordId, Access> of(Collection<RecordId> sources) {
        return session
                .createNativeQuery(
                        """
                        select source, cast(level as text), until from access_in_force
                        where source = any(cast(:sources as text[]))\
                        """,
                        Object[].class)
                .setParameter("sources", array(sources))
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> RecordId.parse((String) row[0]),
                                row ->
                                        new Access(
                                                level((String) row[1]),
                                                Optional.ofNullable((LocalDate) row[2]))));
    }

    /** From an entry of the log on, this holds. */
    public void set(RecordId source, Access access, long serial) {
        session.createNativeQuery(
                        """
                        insert into access_in_force (source, level, until, serial)
                        values (:source, cast(:level as access_level), cast(:until as date), :serial)
                        on conflict (source) do update
                            set level = excluded.level, until = excluded.until,
                                serial = excluded.serial\
                        """)
                .setParameter("source", source.toString())
                .setParameter("level", EnumWords.of(access.level()))
                .setParameter("until", access.until().map(LocalDate::toString).orElse(null))
                .setParameter("serial", serial)
                .executeUpdate();
    }

    /**
     * Of these sources and whatever is part of them, by its present description or by the one that
     * its current edition was made from, those that ever were public.
     */
    public List<RecordId> within(Collection<RecordId> sources) {
        return session
                .createNativeQuery(
                        """
                        with recursive down (record) as (
                            select cast(id as identifier) from unnest(cast(:sources as text[])) id
                            union
                            select part.record from down
                            cross join lateral (
                                select p.record from source_part p where p.whole = down.record
                                union all
                                select b.record from edition_basis b
                                join published c on c.record = b.record and c.edition = b.edition
                                where b.basis_record = down.record and c.kind = 'source'
                            ) part
                        ) select f.source from access_in_force f
                        join down on down.record = f.source order by 1\
                        """,
                        String.class)
                .setParameter("sources", array(sources))
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }

    /** Sources under an embargo of which this day is not part any more. */
    public List<RecordId> endedBy(LocalDate day) {
        return session
                .createNativeQuery(
                        "select source from access_in_force where until <= :day order by until, 1",
                        String.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }

    static Access.Level level(String word) {
        return Access.Level.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String array(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
