package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.authority.Name;
import org.muniment.authority.NameFolding;
import org.muniment.authority.mention.Bearer;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** The names of actors and places, folded for finding. */
@ApplicationScoped
public class Names {

    private final EntityManager entities;

    Names(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A name that was looked for.
     *
     * @param words the name that fits, not always the preferred one
     */
    public record Match(RecordId record, String words) {}

    void replace(RecordId record, Bearer bearer, List<Name> names) {
        entities.createNativeQuery("delete from name where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        for (int i = 0; i < names.size(); i++) {
            insert(record, bearer, i, names.get(i));
        }
    }

    private void insert(RecordId record, Bearer bearer, int position, Name name) {
        entities.createNativeQuery(
                        """
                        insert into name (record, position, words, folded, language, script, type,
                            bearer, romanization, generated)
                        values (:record, :position, :words, :folded, :language, :script, :type,
                            :bearer, nullif(:romanization, ''), :generated)\
                        """)
                .setParameter("record", record.toString())
                .setParameter("position", position)
                .setParameter("words", name.words())
                .setParameter("folded", NameFolding.fold(name.words()))
                .setParameter("language", name.language())
                .setParameter("script", name.script())
                .setParameter("type", name.type().name())
                .setParameter("bearer", bearer.name())
                .setParameter("romanization", name.romanization().map(Enum::name).orElse(""))
                .setParameter("generated", name.generated())
                .executeUpdate();
    }

    /**
     * Records in use of which a name, or a word of a name, begins with these folded words; those
     * whose whole name it is come first. By the name of a merged record its survivor is found.
     */
    public List<Match> find(RecordKind kind, String folded, int most) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select f.record, f.words from (
                                    select distinct on (s.survivor) s.survivor as record,
                                        n.words, n.folded
                                    from name n join record r on r.id = n.record
                                    join same_record s on s.record = n.record
                                    where r.kind = :kind and not r.retired
                                      and (starts_with(n.folded, :folded)
                                           or strpos(n.folded, ' ' || :folded) > 0)
                                    order by s.survivor, n.folded <> :folded, r.merged_into nulls first,
                                        n.position) f
                                order by f.folded <> :folded, f.folded, f.record limit :most\
                                """,
                                Object[].class)
                        .setParameter("kind", kind.word())
                        .setParameter("folded", folded)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .map(row -> new Match(RecordId.parse((String) row[0]), (String) row[1]))
                .toList();
    }
}
