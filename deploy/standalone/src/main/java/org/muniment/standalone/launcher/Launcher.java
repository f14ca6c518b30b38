package org.muniment.standalone.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.launcher.Secrets.Purpose;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/** The commands that need Java: start, stop, status, dev and help. */
public final class Launcher {

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;
    private volatile int outcome = FINE;

    private Launcher(Settings settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
        this.progress = new Progress(out);
    }

    /** A launcher with the settings of the environment. */
    public static Launcher of(Map<String, String> environment, PrintStream out, PrintStream err) {
        Setting.unknownAmong(environment.keySet())
                .forEach(
                        name ->
                                err.println(
                                        name
                                                + " is not a setting of Muniment and has no effect;"
                                                + " docs/operating.md lists them all."));
        return new Launcher(Settings.from(environment, ProjectFolder.find()), out, err);
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public int run(List<String> arguments) {
        return switch (arguments.isEmpty() ? "help" : arguments.getFirst()) {
            case "start" -> start();
            case "stop" -> stop();
            case "status" -> status();
            case "dev" -> develop();
            case "settings" -> settings();
            default -> misused(arguments.getFirst());
        };
    }

    private int start() {
        return hold(
                standalone -> {
                    standalone.startPostgres();
                    standalone.startKeycloak();
                    standalone.startPlatform(ProjectFolder.application());
                    out.println(greeting());
                    throw standalone.awaitFailure();
                });
    }

    private int develop() {
        return hold(
                standalone -> {
                    standalone.startPostgres();
                    standalone.startKeycloak();
                    out.println(greeting());
                    DevelopmentMode.run(settings, standalone.platformConfiguration());
                });
    }

    /** What to do with the servers of a data folder that this process holds. */
    @FunctionalInterface
    private interface Work {
        void with(Standalone standalone);
    }

    private int hold(Work work) {
        var data = DataFolder.at(settings.data());
        var lock = data.lock().take();
        if (lock.isEmpty()) {
            err.println(alreadyRunning(data));
            return FAILED;
        }
        try (var held = lock.get()) {
            Leftovers.end(data)
                    .forEach(
                            name ->
                                    out.println(
                                            "Ended "
                                                    + name
                                                    + ", which a killed run had left behind."));
            PortCheck.require(PortCheck.portsOf(settings), Ports::taken);
            return run(work, new Standalone(settings, data, progress));
        }
    }

    private int run(Work work, Standalone standalone) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(standalone), "end"));
        try {
            work.with(standalone);
        } catch (RuntimeException failure) {
            if (!standalone.isEnding()) {
                outcome = FAILED;
                err.println(failure.getMessage());
            }
        }
        return outcome;
    }

    /**
     * Ends the servers when this process is about to end, for whatever reason, then anything else
     * that was begun. An end that was asked for is no failure, hence the exit code.
     */
    private void end(Standalone standalone) {
        standalone.close();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        out.flush();
        Runtime.getRuntime().halt(outcome);
    }

    private String alreadyRunning(DataFolder data) {
        var process =
                data.lock()
                        .holder()
                        .living()
                        .map(holder -> " (process " + holder.pid() + ")")
                        .orElse("");
        return "Muniment is already running on %s%s: %s\n./archive stop ends it."
                .formatted(data.root(), process, settings.publicUrl());
    }

    private int stop() {
        if (!Files.isDirectory(settings.data())) {
            out.println("Muniment is not running: there is no data folder " + settings.data());
            return FINE;
        }
        var data = DataFolder.at(settings.data());
        var holder = data.lock().holder().living();
        if (holder.isPresent()) {
            progress.during(
                    "Stopping Muniment", () -> Signals.end(holder.get(), Signal.TERM, PATIENCE));
            return FINE;
        }
        var ended = progress.during("Looking for servers", () -> Leftovers.end(data));
        out.println(
                ended.isEmpty()
                        ? "Muniment is not running."
                        : "Ended what a killed run had left behind: " + String.join(", ", ended));
        return FINE;
    }

    private int status() {
        var postgres = Ports.taken(settings.postgresPort());
        var keycloak = new HttpProbe(keycloakUrl() + "/realms/" + KeycloakServer.REALM).isFine();
        var platform = PlatformServer.readiness(settings.managementPort()).isFine();
        out.println(state("PostgreSQL", postgres, "127.0.0.1:" + settings.postgresPort()));
        out.println(state("Keycloak", keycloak, keycloakUrl()));
        out.println(state("Platform", platform, settings.publicUrl()));
        return postgres && keycloak && platform ? FINE : FAILED;
    }

    private static String state(String name, boolean running, String address) {
        return "%-11s %-12s %s".formatted(name, running ? "running" : "not running", address);
    }

    private int settings() {
        out.println(Setting.help());
        return FINE;
    }

    private int misused(String command) {
        err.println("There is no command \"" + command + "\". ./archive help lists them.");
        return MISUSED;
    }

    private String keycloakUrl() {
        return "http://localhost:" + settings.keycloakPort();
    }

    private String greeting() {
        var secrets = new DataFolder(settings.data()).secrets();
        return """

        Muniment is ready.

          Public pages       %1$s/
          Public API         %1$s/api
          Workbench          %1$s/admin/
          Accounts           %2$s/admin/   (user admin, password in %3$s)
          Logs               %4$s
        %5$s
        Ctrl-C or ./archive stop ends it.\
        """
                .formatted(
                        settings.publicUrl(),
                        keycloakUrl(),
                        secrets.file(Purpose.KEYCLOAK_ADMIN),
                        settings.data().resolve("logs"),
                        settings.specimen() ? SpecimenPeople.signIns() : "");
    }
}
