package org.muniment.standalone.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/** A running Keycloak with the realm {@code muniment}, reached over HTTP. */
public final class KeycloakServer implements Server {

    /** The realm of Muniment. */
    public static final String REALM = "muniment";

    private static final String NAME = "Keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String COMPLETE = "complete";

    private final Instance instance;
    private final ServerProcess process;
    private final KeycloakAdmin admin;

    private KeycloakServer(Instance instance, ServerProcess process) {
        this.instance = instance;
        this.process = process;
        this.admin = new KeycloakAdmin(instance.address(), instance.access());
    }

    /**
     * What distinguishes one Keycloak from another.
     *
     * @param folder holds its database; made on the first start
     * @param port where it answers
     * @param managementPort where it answers health checks
     * @param realm imported on the first start
     * @param access the administrator and the launcher's own account, made on the first start
     * @param log where it writes
     */
    public record Instance(
            Path folder,
            int port,
            int managementPort,
            RealmImport realm,
            AdminAccess access,
            Path log) {

        /** The address without a path. */
        public String address() {
            return "http://localhost:" + port;
        }
    }

    /** Whether a first start of this folder ran to its end, so that its database can be used. */
    public static boolean complete(Path folder) {
        return Files.exists(folder.resolve(COMPLETE));
    }

    /** Launches Keycloak and waits until the realm answers. */
    public static KeycloakServer start(KeycloakDistribution distribution, Instance instance) {
        var server = launch(distribution, instance);
        server.awaitReady();
        return server;
    }

    /**
     * Launches Keycloak. A folder whose first start was interrupted is begun anew: nothing in it
     * was ever used.
     */
    public static KeycloakServer launch(KeycloakDistribution distribution, Instance instance) {
        prepare(distribution, instance);
        var process =
                ServerProcess.start(
                        NAME,
                        arguments(distribution, instance),
                        environment(instance),
                        instance.log());
        return new KeycloakServer(instance, process);
    }

    private static void prepare(KeycloakDistribution distribution, Instance instance) {
        var folder = instance.folder();
        try {
            if (!complete(folder)) {
                Folders.delete(folder);
            }
            var imported = Files.createDirectories(folder.resolve("data/import"));
            Files.createDirectories(folder.resolve("conf"));
            for (var file : instance.realm().files()) {
                Files.copy(
                        file,
                        imported.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            var lib = folder.resolve("lib");
            Files.deleteIfExists(lib);
            Files.createSymbolicLink(lib, distribution.lib());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's folder could not be prepared", e);
        }
    }

    private static List<String> arguments(KeycloakDistribution distribution, Instance instance) {
        var words = new ArrayList<>(distribution.command(instance.folder()));
        words.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + instance.port(),
                        "--http-management-port=" + instance.managementPort(),
                        "--hostname-strict=false",
                        "--import-realm"));
        return words;
    }

    private static Map<String, String> environment(Instance instance) {
        var environment = new HashMap<>(instance.realm().variables());
        environment.putAll(instance.access().environment());
        return environment;
    }

    /** Says of a folder that its database can be used. */
    public static void markComplete(Path folder) {
        try {
            var marker = folder.resolve(COMPLETE);
            if (!Files.exists(marker)) {
                Files.createFile(marker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address without a path. */
    public String address() {
        return instance.address();
    }

    /** The realm's address, as a client of OpenID Connect is told it. */
    public String realmUrl() {
        return instance.address() + "/realms/" + REALM;
    }

    /** The settings of this installation, changed through the admin interface. */
    public KeycloakAdmin admin() {
        return admin;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    /** Waits until the realm answers. */
    @Override
    public void awaitReady() {
        process.awaitReady(new HttpProbe(realmUrl())::isFine, PATIENCE);
        markComplete(instance.folder());
    }

    @Override
    public void close() {
        process.stop(Signal.TERM, Duration.ofSeconds(30));
    }
}
