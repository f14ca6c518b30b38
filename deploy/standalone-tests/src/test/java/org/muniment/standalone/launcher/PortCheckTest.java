package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.ServerFailure;

class PortCheckTest {

    @Test
    void namesThePortAndTheSettingThatChangesIt() {
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () ->
                                PortCheck.require(
                                        Map.of(Setting.ARCHIVE_POSTGRES_PORT, 5532), port -> true));
        assertEquals(
                "Port 5532 is taken by another program. Stop that program, or choose another port:"
                        + " ARCHIVE_POSTGRES_PORT=5533 ./archive start\nNothing was started.",
                failure.getMessage());
    }

    @Test
    void isContentWithFreePorts() {
        assertDoesNotThrow(
                () -> PortCheck.require(Map.of(Setting.ARCHIVE_PORT, 8080), port -> false));
    }

    @Test
    void aPortIsTakenWhileSomethingListensOnIt() throws IOException {
        int port = Ports.free(1)[0];
        assertFalse(Ports.taken(port));
        try (var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(Ports.taken(listening.getLocalPort()));
        }
        assertFalse(Ports.taken(port));
    }
}
