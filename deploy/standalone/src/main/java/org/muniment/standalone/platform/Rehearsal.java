package org.muniment.standalone.platform;

import java.time.Duration;
import java.util.List;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/**
 * A start of the platform for practice, from which Java learns to make the next ones quicker. It
 * takes a few seconds and is needed once for each build, each Java and each size of the heap.
 */
public final class Rehearsal implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Asked for as by a first visitor, so that what these need is remembered too. */
    private static final List<String> VISITED =
            List.of(
                    "/",
                    "/admin/",
                    "/api/openapi",
                    "/api/v1/events",
                    "/api/curation/v1/me",
                    "/sign-in");

    private final PlatformServer platform;
    private final StartCache cache;

    private Rehearsal(PlatformServer platform, StartCache cache) {
        this.platform = platform;
        this.cache = cache;
    }

    /** Whether there is a built platform whose start with these options was not yet rehearsed. */
    public static boolean isNeeded(PlatformServer.Run run) {
        PlatformServer.requireBuilt(run.application());
        return !PlatformServer.cache(run).exists();
    }

    /** Launches the platform for a rehearsal. */
    public static Rehearsal launch(PlatformServer.Run run) {
        var cache = PlatformServer.cache(run);
        return new Rehearsal(PlatformServer.launch(run, List.of(cache.making())), cache);
    }

    /**
     * Ends the rehearsal as it should: Java then writes down what it has learnt.
     *
     * @param address the platform's, without a final slash
     */
    public void finish(String address) {
        VISITED.forEach(path -> new HttpProbe(address + path).isFine());
        process().stop(Signal.TERM, PATIENCE);
        if (!cache.isMade()) {
            throw process().failure("has not written down how it starts");
        }
        cache.keep();
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public ServerProcess process() {
        return platform.process();
    }

    @Override
    public void awaitReady() {
        platform.awaitReady();
    }

    /** Breaks the rehearsal off, if it still goes on: there is nothing to lose. */
    @Override
    public void close() {
        process().stop(Signal.KILL, Duration.ofSeconds(10));
    }
}
