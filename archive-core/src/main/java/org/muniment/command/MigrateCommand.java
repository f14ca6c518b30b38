package org.muniment.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.record.store.SchemaVersion;

/**
 * Makes the tables of the archive in an empty database, and ends: what a restore fills. They are
 * made at the start of the program; here it is only asked whether that is so.
 */
@ApplicationScoped
@Unremovable
public class MigrateCommand implements QuarkusApplication {

    private final SchemaVersion schema;

    MigrateCommand(SchemaVersion schema) {
        this.schema = schema;
    }

    @Override
    public int run(String... arguments) {
        Optional<String> difference = schema.difference();
        difference.ifPresent(System.err::println);
        return difference.isPresent() ? 1 : 0;
    }
}
