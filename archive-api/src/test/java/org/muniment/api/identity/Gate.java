package org.muniment.api.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A port before a server: while it is shut, every connection through it is hung up. */
final class Gate implements AutoCloseable {

    private final URI server;
    private final BooleanSupplier isOpen;
    private final ServerSocket entrance;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();

    Gate(URI server, BooleanSupplier isOpen) {
        this.server = server;
        this.isOpen = isOpen;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::admit);
        Thread.ofPlatform().daemon().start(this::watch);
    }

    int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() {
        hangUp(entrance);
        passing.forEach(Gate::hangUp);
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                if (isOpen.getAsBoolean()) {
                    join(caller, new Socket(server.getHost(), server.getPort()));
                } else {
                    hangUp(caller);
                }
            } catch (IOException e) {
                // the entrance was closed, or one caller hung up
            }
        }
    }

    private void watch() {
        while (!entrance.isClosed()) {
            if (!isOpen.getAsBoolean()) {
                passing.forEach(Gate::hangUp);
                passing.clear();
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void join(Socket caller, Socket called) {
        passing.add(caller);
        passing.add(called);
        Thread.ofPlatform().daemon().start(() -> pass(caller, called));
        Thread.ofPlatform().daemon().start(() -> pass(called, caller));
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

    private static void hangUp(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
