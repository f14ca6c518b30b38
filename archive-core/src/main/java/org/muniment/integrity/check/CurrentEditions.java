package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/**
 * Which edition is current: the last one of the log, unless the record was withdrawn after it, and
 * in the order of the first ones.
 */
@ApplicationScoped
public class CurrentEditions implements IntegrityCheck {

    private static final String DIFFERING =
            """
            with last as (
                select distinct on (record) record, number, serial,
                    min(serial) over (partition by record) as since
                from edition order by record, serial desc),
            expected as (
                select l.* from last l
                where not exists (
                    select 1 from withdrawal w where w.record = l.record and w.serial > l.serial))
            select coalesce(e.record, p.record), e.number, p.edition
            from expected e full join published p on p.record = e.record
            where (e.number, e.serial, e.since) is distinct from (p.edition, p.serial, p.since)
            order by 1\
            """;

    private final Snapshot snapshot;

    CurrentEditions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "current-editions";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        snapshot.each(
                DIFFERING,
                row ->
                        findings.accept(
                                Finding.error(
                                        "current-wrong",
                                        row.getString(1),
                                        "By the log, %s; readers are given %s."
                                                .formatted(
                                                        edition(row.getString(2)),
                                                        edition(row.getString(3))))));
        return snapshot.count("published");
    }

    private static String edition(String number) {
        return number == null ? "no edition" : "edition " + number;
    }
}
