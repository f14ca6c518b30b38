package org.muniment.standalone.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.ServerFailure;

/**
 * Ports that this launcher has taken for its servers. Between finding a port free and a server's
 * listening on it some seconds pass; a claim keeps other launchers of the same person out from the
 * first moment on. The operating system lets go of it when this process ends, however it ends.
 */
record PortClaims(List<FileChannel> channels) implements AutoCloseable {

    /**
     * Claims all of these ports or none.
     *
     * @param folder the same for all launchers of this machine
     * @throws ServerFailure if another launcher claimed one of them
     */
    static PortClaims take(Map<Setting, Integer> ports, Path folder) {
        var claims = new PortClaims(new ArrayList<>());
        // In the order of their numbers, so that of two launchers one gets all that both want.
        ports.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(port -> claims.add(port.getKey(), port.getValue(), folder));
        return claims;
    }

    private void add(Setting setting, int port, Path folder) {
        try {
            var channel =
                    FileChannel.open(
                            Files.createDirectories(folder).resolve("muniment-port-" + port),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            channels.add(channel);
            if (!locked(channel)) {
                close();
                throw new ServerFailure(
                        "Another Muniment is starting or running on port %d. Stop it, or choose another port: %s=%d ./archive start\nNothing was started."
                                .formatted(port, setting, port + 1));
            }
        } catch (IOException cannotBeClaimed) {
            // Such as the file of another person: then whoever listens first has the port.
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        for (var channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                // The end of this process closes it.
            }
        }
        channels.clear();
    }
}
