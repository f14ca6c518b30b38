package org.muniment.standalone.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerFailure;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/** The running platform. It is ready when its own readiness check says so. */
public final class PlatformServer implements Server {

    private static final String NAME = "The platform";
    private static final String PROGRAM = "quarkus-run.jar";
    private static final String AOT_CACHE = "app.aot";
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
     * @param heap the largest heap, as Java's {@code -Xmx} takes it
     * @param configuration environment variables
     * @param managementPort where its readiness is asked for
     * @param log where it writes
     */
    public record Run(
            Path application,
            String heap,
            Map<String, String> configuration,
            int managementPort,
            Path log) {

        public Run {
            configuration = Map.copyOf(configuration);
        }
    }

    /** Launches the built application. */
    public static PlatformServer launch(Run run) {
        if (!Files.exists(run.application().resolve(PROGRAM))) {
            throw new ServerFailure(
                    "The platform is not built: there is no %s in %s"
                            .formatted(PROGRAM, run.application()));
        }
        var process =
                ServerProcess.start(
                        NAME,
                        command(run.application(), run.heap()),
                        run.configuration(),
                        run.log());
        return new PlatformServer(process, readiness(run.managementPort()));
    }

    /** Asks the platform of this management port whether it is ready. */
    public static HttpProbe readiness(int managementPort) {
        return new HttpProbe("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }

    /** Options that are not those the cache was made with would make Java set the cache aside. */
    private static List<String> command(Path application, String heap) {
        var words = new ArrayList<String>();
        words.add(JavaRuntime.program());
        var cache = application.resolve(AOT_CACHE);
        if (Files.exists(cache)) {
            words.add("-XX:AOTCache=" + cache);
        }
        words.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        application.resolve(PROGRAM).toString()));
        return words;
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
