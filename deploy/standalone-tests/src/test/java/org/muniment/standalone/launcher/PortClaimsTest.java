package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.process.ServerFailure;

class PortClaimsTest {

    private static final Map<Setting, Integer> PORTS =
            Map.of(Setting.ARCHIVE_PORT, 8080, Setting.ARCHIVE_POSTGRES_PORT, 5532);
    private static final Map<Setting, Integer> OTHERS =
            Map.of(Setting.ARCHIVE_PORT, 8080, Setting.ARCHIVE_POSTGRES_PORT, 5632);

    @TempDir Path folder;

    @Test
    void keepOutWhoeverWantsOneOfThem() {
        try (var first = PortClaims.take(PORTS, folder)) {
            assertEquals(2, first.channels().size());
            var refused = assertThrows(ServerFailure.class, () -> PortClaims.take(OTHERS, folder));
            assertTrue(refused.getMessage().contains("port 8080"), refused.getMessage());
            assertTrue(
                    refused.getMessage().contains("ARCHIVE_PORT=8081 ./archive start"),
                    refused.getMessage());
        }
    }

    @Test
    void areLetGoOfWhenRefusedOrClosed() {
        try (var first = PortClaims.take(Map.of(Setting.ARCHIVE_PORT, 8080), folder)) {
            assertThrows(ServerFailure.class, () -> PortClaims.take(OTHERS, folder));
            PortClaims.take(Map.of(Setting.ARCHIVE_POSTGRES_PORT, 5632), folder).close();
            assertEquals(1, first.channels().size());
        }
        PortClaims.take(OTHERS, folder).close();
    }

    @Test
    void goToOneOfManyAtOnce() throws Exception {
        var all = new CyclicBarrier(8);
        Callable<Boolean> attempt =
                () -> {
                    all.await();
                    try (var claims = PortClaims.take(PORTS, folder)) {
                        all.await();
                        return claims.channels().size() == 2;
                    } catch (ServerFailure refused) {
                        all.await();
                        return false;
                    }
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (var each :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> attempt).toList())) {
                won += each.get() ? 1 : 0;
            }
            assertEquals(1, won);
        }
    }
}
