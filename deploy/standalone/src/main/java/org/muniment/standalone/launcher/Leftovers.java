package org.muniment.standalone.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/** Servers that a killed run left behind on a data folder. Only who holds its lock may ask. */
final class Leftovers {

    private Leftovers() {}

    /**
     * Ends them, in the order of a regular end.
     *
     * @return their names
     */
    static List<String> end(DataFolder data) {
        var ended = new ArrayList<String>();
        for (var name : List.of("platform", "keycloak")) {
            var note = data.processNote(name);
            note.living()
                    .ifPresent(
                            process -> {
                                Signals.end(process, Signal.TERM, Duration.ofSeconds(60));
                                ended.add(name);
                            });
            note.erase();
        }
        if (PostgresServer.endLeftover(data.postgres())) {
            ended.add("postgres");
        }
        data.processNote("postgres").erase();
        return ended;
    }
}
