package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.Main;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.launcher.Secrets.Purpose;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.Ports;

/**
 * The launcher as a process of its own, with a real PostgreSQL and a real Keycloak, and a stand-in
 * for the platform, which is built later than this module. One data folder goes through a life:
 * each test goes on where the one before it ended.
 */
@TestMethodOrder(OrderAnnotation.class)
class LauncherTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String READY = "Muniment is ready.";
    private static final int[] PORTS = Ports.free(5);

    @TempDir static Path folder;

    private static Path application = Path.of("");

    private final List<Run> runs = new ArrayList<>();

    @BeforeAll
    static void packThePlatform() throws IOException {
        application = PretendPlatform.application(folder.resolve("application"));
    }

    /** JUnit warns of links that lead out of its temporary folder. */
    @AfterAll
    static void removeTheLinkToTheProgramsOfKeycloak() throws IOException {
        Files.deleteIfExists(data().keycloak().resolve("lib"));
    }

    @AfterEach
    void endWhatAFailedTestLeft() throws InterruptedException, IOException {
        for (var run : runs) {
            if (run.process().isAlive()) {
                command("stop").exitCode();
                run.process().destroyForcibly();
            }
        }
    }

    @Test
    @Order(1)
    void refusesToStartOnATakenPortAndStartsNothing() throws Exception {
        try (var taken = new ServerSocket(PORTS[2], 1, InetAddress.getLoopbackAddress())) {
            var start = command("start");
            assertEquals(1, start.exitCode());
            assertTrue(
                    start.output().contains("Port %d is taken".formatted(taken.getLocalPort())),
                    start.output());
            assertTrue(start.output().contains("ARCHIVE_KEYCLOAK_PORT="), start.output());
        }
        assertFalse(Files.exists(data().postgres()));
    }

    @Test
    @Order(2)
    void beginsAnewWhenTheFirstStartWasKilledHalfway() throws Exception {
        var killed = command("start");
        killed.await("Starting Keycloak for the first time");
        awaitThat(() -> Files.exists(data().keycloak().resolve("data/h2/keycloakdb.mv.db")));
        killed.process().destroyForcibly().waitFor();

        var start = command("start");
        start.await(READY);
        assertTrue(start.output().contains("Ended Keycloak, which"), start.output());
        assertTrue(start.output().contains("Ended PostgreSQL, which"), start.output());
        assertTrue(start.output().contains("Keycloak for the first time"), start.output());
        assertTrue(start.output().contains("Rehearsing the platform's start"), start.output());
        assertFalse(start.output().contains("starts slower"), start.output());
        assertTrue(platformOptions().contains("-XX:AOTCache="), "what was rehearsed is used");
        assertTrue(start.output().contains("amara    specimen   contributor"), start.output());
        assertTrue(new HttpProbe(keycloak() + "/realms/muniment").isFine());
        assertEquals(1, starts());

        assertEquals(0, command("status").exitCode());
        var second = command("start");
        assertEquals(1, second.exitCode());
        assertTrue(second.output().contains("already running"), second.output());
        assertTrue(second.output().contains("http://localhost:" + PORTS[0]), second.output());

        assertEquals(0, command("stop").exitCode());
        assertEquals(0, start.exitCode());
        assertEndsInOrder(start.output());
        assertEquals(1, command("status").exitCode());
    }

    @Test
    @Order(3)
    void endsWhatAKilledRunLeftAndKeepsItsData() throws Exception {
        var killed = command("start");
        killed.await(READY);
        killed.process().destroyForcibly().waitFor();
        assertEquals(0, command("status").exitCode(), "all three outlive a killed launcher");
        data().processNote("platform").erase(); // as if killed before it noted the platform

        var start = command("start");
        start.await(READY);
        assertTrue(start.output().contains("Ended the platform, which"), start.output());
        assertFalse(start.output().contains("for the first time"), start.output());
        assertFalse(start.output().contains("Rehearsing"), start.output());
        assertEquals(3, starts());

        new ProcessBuilder("kill", "-INT", Long.toString(start.process().pid())).start().waitFor();
        assertEquals(0, start.exitCode(), "Ctrl-C");
        assertEndsInOrder(start.output());
    }

    @Test
    @Order(4)
    void stopEndsWhatAKilledRunLeft() throws Exception {
        var killed = command("start");
        killed.await("Starting Keycloak");
        killed.process().destroyForcibly().waitFor();
        var stop = command("stop");
        assertEquals(0, stop.exitCode());
        assertTrue(stop.output().contains("PostgreSQL"), stop.output());
        assertFalse(Ports.taken(PORTS[4]));
        assertFalse(Ports.taken(PORTS[2]), "a Keycloak that was started and not yet noted");
        var again = command("stop");
        assertEquals(0, again.exitCode());
        assertTrue(again.output().contains("is not running"), again.output());
    }

    @Test
    @Order(5)
    void aCommandIsRunDuringAMunimentOfItsOwnAndItsExitCodeHandedOn() throws Exception {
        var during = command("during", "sh", "-c", "echo \"it is at $ARCHIVE_URL\"; exit 7");
        assertEquals(7, during.exitCode());
        var output = during.output();
        assertTrue(
                Pattern.compile("it is at http://localhost:[0-9]+\n").matcher(output).find(),
                output);
        assertEndsInOrder(output);
    }

    @Test
    @Order(6)
    void aServerThatEndsByItselfEndsTheRunAndIsNamed() throws Exception {
        Files.writeString(application.resolve("quarkus-run.jar"), "not a jar");
        var start = command("start");
        assertEquals(1, start.exitCode());
        assertTrue(
                start.output().contains("The platform ended with exit code 1 while starting"),
                start.output());
        assertTrue(start.output().contains("quarkus-run.jar"), "the end of the platform's log");
        assertTrue(start.output().contains("starts slower without it"), start.output());
        assertTrue(start.output().contains("Stopping PostgreSQL"), start.output());
        assertFalse(Ports.taken(PORTS[4]));
    }

    private static void assertEndsInOrder(String output) {
        var platform = output.indexOf("Stopping the platform");
        var keycloak = output.indexOf("Stopping Keycloak");
        var postgres = output.indexOf("Stopping PostgreSQL");
        assertTrue(0 <= platform && platform < keycloak && keycloak < postgres, output);
    }

    private static String platformOptions() {
        return PlatformServer.runningOn(data().root()).stream()
                .map(platform -> String.join(" ", platform.info().arguments().orElseThrow()))
                .collect(Collectors.joining("\n"));
    }

    /** How often the platform wrote down its start in the kept database. */
    private static int starts() throws SQLException {
        var password = data().secrets().of(Purpose.POSTGRES_MUNIMENT);
        var address = "jdbc:postgresql://127.0.0.1:%d/muniment".formatted(PORTS[4]);
        try (var connection = DriverManager.getConnection(address, "muniment", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM start")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    private static String keycloak() {
        return "http://localhost:" + PORTS[2];
    }

    private record Run(Process process, Path log) {

        int exitCode() throws InterruptedException {
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), output());
            return process.exitValue();
        }

        String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void await(String words) throws InterruptedException {
            awaitThat(() -> output().contains(words) || !process.isAlive());
            assertTrue(output().contains(words), output());
        }
    }

    private static void awaitThat(java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
        }
        assertTrue(condition.getAsBoolean(), "not in time");
    }

    private Run command(String... words) throws IOException {
        var log = Files.createTempFile(folder, words[0], ".log");
        var whole =
                new ArrayList<>(
                        List.of(
                                JavaRuntime.program(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Darchive.project=" + ProjectFolder.find(),
                                "-Darchive.application=" + application,
                                Main.class.getName()));
        whole.addAll(List.of(words));
        var builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        var run = new Run(builder.start(), log);
        runs.add(run);
        return run;
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("ARCHIVE_DATA", data().root().toString());
        var settings =
                List.of(
                        "ARCHIVE_PORT",
                        "ARCHIVE_MANAGEMENT_PORT",
                        "ARCHIVE_KEYCLOAK_PORT",
                        "ARCHIVE_KEYCLOAK_MANAGEMENT_PORT",
                        "ARCHIVE_POSTGRES_PORT");
        for (int i = 0; i < PORTS.length; i++) {
            environment.put(settings.get(i), Integer.toString(PORTS[i]));
        }
        return environment;
    }
}
