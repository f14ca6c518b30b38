package org.muniment.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /**
     * Ports that were free a moment ago, all different. They lie below those that the system gives
     * to outgoing connections, so that none of these takes one before it is used.
     */
    public static int[] free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .filter(port -> !taken(port))
                .limit(count)
                .toArray();
    }

    /** Whether something on this machine answers on the port, or it cannot be bound. */
    public static boolean taken(int port) {
        try (var client = new Socket()) {
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            return !bindable(port);
        }
    }

    private static boolean bindable(int port) {
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
