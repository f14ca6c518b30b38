package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Whether the database is of the version that this program knows. */
@ApplicationScoped
public class SchemaVersion {

    private final Flyway flyway;

    SchemaVersion(Flyway flyway) {
        this.flyway = flyway;
    }

    /** What to do when it is of another version; empty when it is of this one. */
    public Optional<String> difference() {
        MigrationInfo[] all = flyway.info().all();
        if (Arrays.stream(all).anyMatch(step -> !step.getState().isApplied())) {
            return Optional.of(
                    "The database is of an older version than this program. Start this program"
                            + " once, which brings it up to date, or use the program that wrote"
                            + " it.");
        }
        if (Arrays.stream(all).anyMatch(step -> !step.getState().isResolved())) {
            return Optional.of(
                    "The database is of a newer version than this program. Use the program that"
                            + " wrote it, or a newer one.");
        }
        return Optional.empty();
    }
}
