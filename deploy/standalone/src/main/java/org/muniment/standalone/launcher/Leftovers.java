package org.muniment.standalone.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muniment.standalone.keycloak.KeycloakDistribution;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/** Servers that a killed run left behind on a data folder. Only who holds its lock may ask. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftovers() {}

    /**
     * Ends them, in the order of a regular end.
     *
     * @return their names
     */
    static List<String> end(DataFolder data) {
        var ended = new ArrayList<String>();
        var platform = endNoted(data.processNote("platform"));
        if (endUnnoted(PlatformServer.runningOn(data.root())) || platform) {
            ended.add("the platform");
        }
        var keycloak = endNoted(data.processNote("keycloak"));
        if (endUnnoted(KeycloakDistribution.runningIn(data.keycloak())) || keycloak) {
            ended.add("Keycloak");
        }
        if (PostgresServer.endLeftover(data.postgres())) {
            ended.add("PostgreSQL");
        }
        data.processNote("postgres").erase();
        data.processNote("rehearsal").erase();
        return ended;
    }

    /** A run that is killed at the wrong moment has started a server and not yet noted it. */
    private static boolean endUnnoted(List<ProcessHandle> servers) {
        servers.forEach(server -> Signals.end(server, Signal.TERM, PATIENCE));
        return !servers.isEmpty();
    }

    private static boolean endNoted(ProcessNote note) {
        var process = note.living();
        process.ifPresent(server -> Signals.end(server, Signal.TERM, PATIENCE));
        note.erase();
        return process.isPresent();
    }
}
