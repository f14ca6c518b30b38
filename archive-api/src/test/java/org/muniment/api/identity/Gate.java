package org.muniment.api.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A port before a server, which can be shut and opened again: behind a shut gate nothing answers. */
final class Gate {

    private final URI server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket entrance;

    /** Begins shut. */
    Gate(URI server) {
        this.server = server;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    synchronized void open() throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = socket;
        Thread.ofVirtual().start(() -> admit(socket));
    }

    synchronized void shut() throws IOException {
        if (entrance != null) {
            entrance.close();
            entrance = null;
        }
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void admit(ServerSocket socket) {
        try {
            while (true) {
                Socket caller = socket.accept();
                Socket called = new Socket(server.getHost(), server.getPort());
                open.add(caller);
                open.add(called);
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            }
        } catch (SocketException e) {
            // the gate was shut
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // one side hung up
        }
    }
}
