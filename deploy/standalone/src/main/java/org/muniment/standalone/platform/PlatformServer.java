package org.muniment.standalone.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.RunningPrograms;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerFailure;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/** The running platform. It is ready when its own readiness check says so. */
public final class PlatformServer implements Server {

    private static final String NAME = "The platform";
    private static final String PROGRAM = "quarkus-run.jar";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final ServerProcess process;
    private final HttpProbe readiness;

    private PlatformServer(ServerProcess process, HttpProbe readiness) {
        this.process = process;
        this.readiness = readiness;
    }

    /**
     * One run of the platform.
     *
     * @param application the folder of {@code quarkus-run.jar}
     * @param data the data folder that the platform belongs to
     * @param heap the largest heap, as Java's {@code -Xmx} takes it
     * @param configuration environment variables
     * @param managementPort where its readiness is asked for
     * @param log where it writes
     */
    public record Run(
            Path application,
            Path data,
            String heap,
            Map<String, String> configuration,
            int managementPort,
            Path log) {

        public Run {
            configuration = Map.copyOf(configuration);
        }
    }

    /** Launches the built application, with the cache of a rehearsed start if there is one. */
    public static PlatformServer launch(Run run) {
        requireBuilt(run.application());
        var cache = cache(run);
        return launch(run, cache.exists() ? List.of(cache.use()) : List.of());
    }

    /**
     * As the other.
     *
     * @param remembering options about the cache
     */
    static PlatformServer launch(Run run, List<String> remembering) {
        var words = new ArrayList<String>();
        words.add(JavaRuntime.program());
        words.addAll(remembering);
        words.addAll(options(run));
        words.add(dataArgument(run.data()));
        words.addAll(List.of("-jar", run.application().resolve(PROGRAM).toString()));
        var process = ServerProcess.start(NAME, words, run.configuration(), run.log());
        return new PlatformServer(process, readiness(run.managementPort()));
    }

    static StartCache cache(Run run) {
        return StartCache.of(run.application(), JavaRuntime.version(), options(run));
    }

    static void requireBuilt(Path application) {
        if (!Files.exists(application.resolve(PROGRAM))) {
            throw new ServerFailure(
                    "The platform is not built: there is no %s in %s"
                            .formatted(PROGRAM, application));
        }
    }

    /** The platforms that run on this data folder, rehearsing ones too. */
    public static List<ProcessHandle> runningOn(Path data) {
        return RunningPrograms.withArgument(dataArgument(data));
    }

    /** Tells one platform from another in the list of processes; the platform does not read it. */
    private static String dataArgument(Path data) {
        return "-Dmuniment.data=" + data;
    }

    /** Asks the platform of this management port whether it is ready. */
    public static HttpProbe readiness(int managementPort) {
        return new HttpProbe("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }

    private static List<String> options(Run run) {
        return List.of(
                "-Xmx" + run.heap(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void awaitReady() {
        process.awaitReady(readiness::isFine, PATIENCE);
    }

    @Override
    public void close() {
        process.stop(Signal.TERM, Duration.ofSeconds(60));
    }
}
