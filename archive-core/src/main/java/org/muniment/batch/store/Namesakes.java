package org.muniment.batch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.muniment.authority.NameFolding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Which records of the archive are called so. */
@ApplicationScoped
public class Namesakes {

    private static final int AT_ONCE = 1000;

    private final EntityManager entities;

    Namesakes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A record in use that is called so.
     *
     * @param called the label as {@link #normal} has it
     * @param label as the record has it
     */
    public record Namesake(RecordId record, RecordKind kind, String called, String label) {}

    /** Labels of actors and places are compared as names are found; others letter by letter. */
    public static String normal(RecordKind kind, String label) {
        return kind == RecordKind.ACTOR || kind == RecordKind.PLACE
                ? NameFolding.fold(label)
                : label.strip();
    }

    /** The actors, places, events and sources that are called by one of these labels. */
    public List<Namesake> of(Collection<String> labels) {
        List<Namesake> found = new ArrayList<>();
        List<String> folded =
                labels.stream()
                        .map(NameFolding::fold)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
        inParts(
                """
                select distinct s.survivor, r.kind, n.folded, n.words
                from name n join record r on r.id = n.record
                join same_record s on s.record = n.record
                where n.folded in (:labels) and not r.retired\
                """,
                folded,
                found);
        inParts(
                """
                select r.id, r.kind, l ->> 'words', l ->> 'words'
                from record r join revision v on v.record = r.id and v.number = r.head
                cross join lateral jsonb_array_elements(cast(convert_from(v.body, 'UTF8') as jsonb)
                    -> case r.kind when 'event' then 'labels' else 'titles' end) l
                where r.kind in ('event', 'source') and not r.retired and r.merged_into is null
                    and v.body is not null and l ->> 'words' in (:labels)\
                """,
                labels.stream().map(String::strip).distinct().toList(),
                found);
        return found;
    }

    private void inParts(String sql, List<String> labels, List<Namesake> found) {
        for (int from = 0; from < labels.size(); from += AT_ONCE) {
            List<Object[]> rows =
                    entities.createNativeQuery(sql, Object[].class)
                            .setParameter(
                                    "labels",
                                    labels.subList(from, Math.min(from + AT_ONCE, labels.size())))
                            .getResultList();
            for (Object[] row : rows) {
                found.add(
                        new Namesake(
                                RecordId.parse((String) row[0]),
                                RecordKind.ofWord((String) row[1]).orElseThrow(),
                                (String) row[2],
                                (String) row[3]));
            }
        }
    }
}
