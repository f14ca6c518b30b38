package org.muniment.review.store;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.AuthorsReliedOn;

/** Who counts as author of a revision when it is reviewed. */
@ApplicationScoped
public class Authors {

    private final EntityManager entities;
    private final List<AuthorsReliedOn> reliedOn;

    Authors(EntityManager entities, @All List<AuthorsReliedOn> reliedOn) {
        this.entities = entities;
        this.reliedOn = reliedOn;
    }

    /**
     * The agents of the change sets after the last approved revision, up to each of these
     * revisions, and the makers of what each relies on.
     */
    public Map<RevisionRef, SortedSet<AgentId>> of(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select distinct a.record, a.number, c.agent
                                                from asked a
                                                join revision v
                                                  on v.record = a.record and v.number <= a.number
                                                join change_set c on c.id = v.change_set
                                                where v.number > (
                                                    select coalesce(max(p.number), 0)
                                                    from approved_revision p
                                                    where p.record = a.record
                                                      and p.number < a.number)\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, SortedSet<AgentId>> authors = new HashMap<>();
        for (Object[] row : rows) {
            authors.computeIfAbsent(
                            RevisionKeys.revision(row[0], row[1]), ignored -> new TreeSet<>())
                    .add(AgentId.parse((String) row[2]));
        }
        for (AuthorsReliedOn feature : reliedOn) {
            feature.of(authors.keySet())
                    .forEach(
                            (ref, makers) ->
                                    authors.computeIfAbsent(ref, ignored -> new TreeSet<>())
                                            .addAll(makers));
        }
        return authors;
    }
}
