package org.muniment.integrity.usecase;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muniment.integrity.Examined;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.IntegrityReport;
import org.muniment.integrity.check.Facets;
import org.muniment.integrity.check.Projections;
import org.muniment.integrity.store.BesideTables;
import org.muniment.integrity.store.Snapshot;

/**
 * Looks at the whole archive, in one picture of the database, and changes nothing: after the tables
 * beside the live ones are made, the transaction is read only, and it is rolled back. A platform
 * may be at work meanwhile; what it commits is not seen.
 */
@ApplicationScoped
public class VerifyArchive {

    /** A large archive may take hours to read. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final List<IntegrityCheck> checks;
    private final Projections projections;
    private final Facets facets;
    private final BesideTables beside;
    private final Snapshot snapshot;

    VerifyArchive(
            @All List<IntegrityCheck> checks,
            Projections projections,
            Facets facets,
            BesideTables beside,
            Snapshot snapshot) {
        this.checks = checks.stream().sorted(Comparator.comparing(IntegrityCheck::name)).toList();
        this.projections = projections;
        this.facets = facets;
        this.beside = beside;
        this.snapshot = snapshot;
    }

    /** Runs every check; the caller has no transaction of its own. */
    public List<Examined> verify(IntegrityReport report) {
        List<Examined> examined = new ArrayList<>();
        during(() -> checks.forEach(check -> examined.add(run(check, report))));
        return examined;
    }

    /** Does what only looks, in one picture of the database. */
    void during(Runnable looking) {
        QuarkusTransaction.begin(
                QuarkusTransaction.beginOptions().timeout((int) PATIENCE.toSeconds()));
        try {
            snapshot.take();
            beside.make(projections.tables());
            beside.make(facets.tables());
            snapshot.refuseChanges();
            looking.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Examined run(IntegrityCheck check, IntegrityReport report) {
        report.begin(check.name());
        long[] wrong = new long[1];
        long things =
                check.check(
                        finding -> {
                            report.found(check.name(), finding);
                            wrong[0] += finding.isError() ? 1 : 0;
                        });
        Examined examined = new Examined(check.name(), things, wrong[0]);
        report.end(examined);
        return examined;
    }
}
