package org.muniment.standalone.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir Path folder;

    @Test
    void aServerThatEndsWhileStartingShowsTheEndOfItsLog() {
        var server = start("echo the disk is full; exit 7");
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () -> server.awaitReady(() -> false, Duration.ofSeconds(20)));
        assertTrue(failure.toString().contains("exit code 7"), failure.toString());
        assertTrue(failure.toString().contains("the disk is full"), failure.toString());
    }

    @Test
    void aServerThatIsNeverReadyIsGivenUp() {
        var server = start("sleep 60");
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () -> server.awaitReady(() -> false, Duration.ofMillis(200)));
        assertTrue(failure.toString().contains("was not ready"), failure.toString());
        server.stop(Signal.TERM, Duration.ofSeconds(5));
        assertFalse(server.isAlive());
    }

    @Test
    void aServerThatDoesNotListenIsKilled() {
        var server = start("trap '' TERM; echo deaf; while true; do sleep 0.1; done");
        server.awaitReady(() -> server.log().toFile().length() > 0, Duration.ofSeconds(20));
        server.stop(Signal.TERM, Duration.ofMillis(300));
        assertFalse(server.isAlive());
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(
                "The server", List.of("sh", "-c", script), Map.of(), folder.resolve("log"));
    }
}
