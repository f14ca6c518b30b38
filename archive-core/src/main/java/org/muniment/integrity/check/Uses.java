package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/**
 * Which records are retired or merged: what the last change of their use says; and whatever stands
 * for others stands for itself.
 */
@ApplicationScoped
public class Uses implements IntegrityCheck {

    private static final String DIFFERING =
            """
            with change as (
                select u.*, c.at from use_change u left join change_set c on c.id = u.change_set),
            leaving as (
                select distinct on (record) record, change from change
                where change in ('retired', 'reinstated')
                order by record, head desc, at desc),
            merging as (
                select distinct on (record) record, change, survivor from change
                where change in ('merged', 'unmerged')
                order by record, head desc, at desc)
            select r.id
            from record r
            left join leaving l on l.record = r.id
            left join merging m on m.record = r.id
            where r.retired <> coalesce(l.change = 'retired', false)
               or r.merged_into is distinct from
                    case when m.change = 'merged' then m.survivor end
            order by 1\
            """;
    private static final String CHAINED =
            """
            select r.id from record r join record s on s.id = r.merged_into
            where s.merged_into is not null or s.retired or s.kind <> r.kind
            order by 1\
            """;

    private final Snapshot snapshot;

    Uses(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "uses";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        snapshot.each(
                DIFFERING,
                row ->
                        findings.accept(
                                Finding.error(
                                        "use-wrong",
                                        row.getString(1),
                                        "It is retired, merged or in use otherwise than the last"
                                                + " change set about that says.")));
        snapshot.each(
                CHAINED,
                row ->
                        findings.accept(
                                Finding.error(
                                        "merge-broken",
                                        row.getString(1),
                                        "It was merged into a record that is retired, merged"
                                                + " itself, or of another kind.")));
        return snapshot.count("use_change");
    }
}
