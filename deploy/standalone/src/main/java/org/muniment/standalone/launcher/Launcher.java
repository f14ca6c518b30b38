package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.launcher.Secrets.Purpose;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.Progress;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/**
 * The commands that need Java: start, stop, status, dev, import, those that look after what is
 * kept, and the frame of the browser tests.
 */
public final class Launcher {

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;

    /** Where launchers of other data folders look, too. */
    private static final Path MACHINE = Path.of(System.getProperty("java.io.tmpdir"));

    private final DevelopmentMode development = new DevelopmentMode();
    private Optional<Path> temporary = Optional.empty();
    private volatile int outcome = FINE;
    private int failure = FAILED;
    private volatile boolean ending;

    private Launcher(
            Settings settings, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
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
        return new Launcher(
                Settings.from(environment, ProjectFolder.find()), environment, out, err);
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
            case "verify", "backup", "restore" ->
                    keeping().run(arguments.getFirst(), arguments.subList(1, arguments.size()));
            case "import" ->
                    new Importing(settings, keycloakUrl(), environment, progress, err)
                            .run(arguments.subList(1, arguments.size()));
            case "during" -> during(arguments.subList(1, arguments.size()));
            default -> misused(arguments.getFirst());
        };
    }

    private int start() {
        return hold(
                standalone -> {
                    startAll(standalone);
                    out.println(greeting());
                    throw standalone.awaitFailure();
                });
    }

    /** People come by the live workbench, so that is the public address while it runs. */
    private int develop() {
        var launcher = new Launcher(settings.developing(), environment, out, err);
        var ports = new LinkedHashMap<>(PortCheck.portsOf(settings));
        ports.put(Setting.ARCHIVE_UI_PORT, settings.uiPort());
        return launcher.hold(ports, launcher::develop);
    }

    private void develop(Standalone standalone) {
        standalone.startPostgres();
        standalone.startKeycloak();
        var project = ProjectFolder.find();
        var environment = DevelopmentMode.environment(settings, standalone.platformConfiguration());
        out.println("Compiling and starting the platform and the workbench with live reload");
        development.start(DevelopmentMode.platform(project, settings.data()), environment);
        development.start(DevelopmentMode.workbench(project), environment);
        development.await(PlatformServer.readiness(settings.managementPort())::isFine);
        out.println(liveAddresses());
        development.await(() -> false);
    }

    /** Runs a command while a Muniment of its own, new and on free ports, is there for it. */
    private int during(List<String> command) {
        var folder = temporaryFolder();
        var launcher = new Launcher(settings.temporary(folder), environment, out, err);
        launcher.temporary = Optional.of(folder);
        return launcher.hold(
                standalone -> {
                    launcher.startAll(standalone);
                    launcher.outcome =
                            ForegroundProcess.run(
                                    command, Map.of("ARCHIVE_URL", launcher.settings.publicUrl()));
                });
    }

    /** Its standard output is for findings, so how it goes is told on standard error. */
    private Keeping keeping() {
        var telling = new Launcher(settings, environment, err, err);
        return new Keeping(telling, settings, environment, telling.progress, err);
    }

    /**
     * Does what needs PostgreSQL alone: that of a Muniment that runs, or one started for it.
     *
     * @return the exit code of the work
     */
    int withDatabase(ToIntFunction<Standalone> work) {
        var data = DataFolder.at(settings.data());
        if (data.lock().holder().living().isPresent()) {
            return work.applyAsInt(new Standalone(settings, data, progress));
        }
        return hold(
                Map.of(Setting.ARCHIVE_POSTGRES_PORT, settings.postgresPort()),
                standalone -> {
                    standalone.startPostgres();
                    conclude(work.applyAsInt(standalone));
                });
    }

    /** Says with which exit code this process is to end. */
    void conclude(int code) {
        outcome = code;
    }

    /** Says with which exit code this process is to end when something fails. */
    void failWith(int code) {
        failure = code;
    }

    void say(String words) {
        out.println(words);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("muniment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startAll(Standalone standalone) {
        standalone.startPostgres();
        standalone.startKeycloak();
        standalone.rehearsePlatform(ProjectFolder.application());
        standalone.startPlatform(ProjectFolder.application());
    }

    /** What to do with the servers of a data folder that this process holds. */
    @FunctionalInterface
    interface Work {
        void with(Standalone standalone);
    }

    private int hold(Work work) {
        return hold(PortCheck.portsOf(settings), work);
    }

    int hold(Map<Setting, Integer> ports, Work work) {
        OwnClasses.load();
        var data = DataFolder.at(settings.data());
        var lock = data.lock().take();
        if (lock.isEmpty()) {
            err.println(alreadyRunning(data));
            return failure;
        }
        try (var held = lock.get()) {
            data.requireWhole();
            Leftovers.end(data)
                    .forEach(
                            name ->
                                    out.println(
                                            "Ended "
                                                    + name
                                                    + ", which a killed run had left behind."));
            data.requireRoom();
            try (var claims = PortClaims.take(ports, MACHINE)) {
                PortCheck.require(ports, Ports::taken);
                return run(work, new Standalone(settings, data, progress));
            }
        }
    }

    private int run(Work work, Standalone standalone) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(standalone), "end"));
        try {
            work.with(standalone);
        } catch (RuntimeException thrown) {
            if (!ending) {
                outcome = failure;
                err.println(thrown.getMessage());
            }
        }
        return outcome;
    }

    /**
     * Ends the servers when this process is about to end, for whatever reason, then anything else
     * that was begun. An end that was asked for is no failure, hence the exit code.
     */
    private void end(Standalone standalone) {
        ending = true;
        development.close();
        standalone.close();
        temporary.ifPresent(Folders::delete);
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

    private int misused(String command) {
        err.println("There is no command \"" + command + "\". ./archive help lists them.");
        return MISUSED;
    }

    private String keycloakUrl() {
        return "http://localhost:" + settings.keycloakPort();
    }

    private String liveAddresses() {
        return """

        Muniment is ready for development. Sign in at the live workbench.

          Live workbench     %s/admin/   (changed TypeScript shows at once)
          Platform           http://localhost:%d/   (changed Java shows at the next request)

        Ctrl-C or ./archive stop ends it.
        """
                        .formatted(settings.publicUrl(), settings.port())
                + (settings.specimen() ? SpecimenPeople.signIns() : "");
    }

    private String greeting() {
        var secrets = new DataFolder(settings.data()).secrets();
        return """

        Muniment is ready.

          Workbench          %1$s/admin/
          Public API         %1$s/api/v1/events
          Its contract       %1$s/api/openapi
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
