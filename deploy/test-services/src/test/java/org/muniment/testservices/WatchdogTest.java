package org.muniment.testservices;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

class WatchdogTest {

    @TempDir Path temporary;

    private Path folder;
    private ServerProcess server;
    private Watchdog watchdog;

    @BeforeEach
    void watchOverAServer() throws Exception {
        folder = Files.createDirectories(temporary.resolve("server"));
        server =
                ServerProcess.start(
                        "Sleeper", List.of("sleep", "60"), Map.of(), folder.resolve("log"));
        watchdog = Watchdog.endWithThisJvm(server, Signal.TERM, folder);
    }

    @AfterEach
    void endTheServer() {
        server.handle().destroyForcibly();
    }

    @Test
    void endsTheServerAndItsFolderWithThisJvm() throws Exception {
        watchdog.shell().getOutputStream().close();

        assertTrue(watchdog.shell().waitFor(20, TimeUnit.SECONDS));
        assertFalse(server.handle().isAlive());
        assertFalse(Files.exists(folder));
    }

    @Test
    void leavesThemAloneOnceItIsDismissed() throws Exception {
        watchdog.close();

        assertTrue(watchdog.shell().waitFor(20, TimeUnit.SECONDS));
        assertTrue(server.handle().isAlive());
        assertTrue(Files.exists(folder));
    }
}
