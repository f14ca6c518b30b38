package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.muniment.authority.PlaceBody;
import org.muniment.authority.Within;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Projection;

/** Which place lies in which. */
@ApplicationScoped
public class Places implements Projection<PlaceBody> {

    private final EntityManager entities;

    Places(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public List<String> tables() {
        return List.of("place_within");
    }

    @Override
    public void project(RecordId record, PlaceBody head) {
        entities.createNativeQuery("delete from place_within where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        for (int i = 0; i < head.within().size(); i++) {
            insert(record, i, head.within().get(i));
        }
    }

    private void insert(RecordId record, int position, Within within) {
        entities.createNativeQuery(
                        """
                        insert into place_within (record, position, whole, since, until)
                        values (:record, :position, :whole, :since, :until)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("position", position)
                .setParameter("whole", within.place().toString())
                .setParameter(
                        "since",
                        day(within.from().map(from -> from.earliest().value()).orElse(null)))
                .setParameter("until", day(within.to().map(to -> to.latest().value()).orElse(null)))
                .executeUpdate();
    }

    private static TypedParameterValue<Long> day(@Nullable Long day) {
        return new TypedParameterValue<>(StandardBasicTypes.LONG, day);
    }

    /**
     * A place and every place in use that lies in it, at any time and any depth, each with those
     * merged with it.
     */
    public List<RecordId> selfAndWithin(RecordId place) {
        List<?> ids =
                entities.createNativeQuery(
                                """
                                with recursive down (record) as (
                                    select cast(survivor as text) collate "C" from same_record
                                    where record = :record
                                    union
                                    select cast(s.survivor as text)
                                    from down
                                    join same_record m on m.survivor = down.record
                                    join place_within w on w.whole = m.record
                                    join record r on r.id = w.record and not r.retired
                                    join same_record s on s.record = w.record
                                )
                                select m.record from down
                                join same_record m on m.survivor = down.record\
                                """,
                                String.class)
                        .setParameter("record", place.toString())
                        .getResultList();
        return ids.stream().map(id -> RecordId.parse((String) id)).toList();
    }
}
