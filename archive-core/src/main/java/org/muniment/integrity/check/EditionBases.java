package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/**
 * What editions rest on: each on at least one revision, and each of these was approved, for every
 * author by somebody else. A refusal that came later takes nothing from that.
 */
@ApplicationScoped
public class EditionBases implements IntegrityCheck {

    private static final String EMPTY =
            """
            select e.record, e.number from edition e
            where not exists (
                select 1 from edition_basis b where b.record = e.record and b.edition = e.number)
            order by e.record, e.number\
            """;

    private static final String UNAPPROVED =
            """
            select b.record, b.edition, b.basis_record, b.basis_revision
            from edition_basis b
            join revision v on v.record = b.basis_record and v.number = b.basis_revision
            where not exists (
                select 1 from decision_part p
                join decision d on d.id = p.decision
                where p.record = b.basis_record and p.number = b.basis_revision
                  and p.verdict = 'approve'
                  and (d.four_eyes = 'relaxed' or not exists (
                      select 1 from decision_author w
                      where w.decision = p.decision and w.record = p.record
                        and not exists (
                            select 1 from decision_part q
                            join decision o on o.id = q.decision
                            where q.record = p.record and q.number = p.number
                              and q.verdict = 'approve'
                              and o.serial <= d.serial and o.agent <> w.author))))
            order by b.record, b.edition, b.basis_record\
            """;

    private final Snapshot snapshot;

    EditionBases(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "edition-bases";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        snapshot.each(
                EMPTY,
                row ->
                        findings.accept(
                                Finding.error(
                                        "basis-missing",
                                        "%s/editions/%d".formatted(row.getString(1), row.getInt(2)),
                                        "Nothing says which revisions it was made from.")));
        snapshot.each(
                UNAPPROVED,
                row ->
                        findings.accept(
                                Finding.error(
                                        "basis-not-approved",
                                        "%s/editions/%d".formatted(row.getString(1), row.getInt(2)),
                                        "It was made from revision %s/%d, which was never approved."
                                                .formatted(row.getString(3), row.getInt(4)))));
        return snapshot.count("edition_basis");
    }
}
