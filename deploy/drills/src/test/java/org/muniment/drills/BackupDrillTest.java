package org.muniment.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.Main;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.Ports;

/** A whole Muniment, backed up while people work in it, and brought back elsewhere. */
@Tag("long")
class BackupDrillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir static Path folder;

    private final int[] ports = Ports.free(5);

    @Test
    void bringsBackWhatWasThereWhenTheBackupWasBegun() throws Exception {
        var data = folder.resolve("data");
        var backup = folder.resolve("backup");
        var run = start(data);
        Work before;
        try {
            var people = people();
            var source = people.post("amara", "/sources", people.source("Files")).text("id");
            before = new Work(people, 1, source);
            for (var piece : before.begin(60)) {
                piece.get();
            }
            var meanwhile = new Work(people, 2, source);
            var pieces = meanwhile.begin(200);

            killInTheMiddle(data, backup);
            assertFalse(Files.exists(backup), "what was cut short is no backup");
            var made = command(data, "backup", backup.toString());
            assertEquals(0, made.exitCode(), made.output());
            System.out.println("before the backup: " + before);
            System.out.println(made.output());
            for (var piece : pieces) {
                piece.get();
            }
            assertEquals(List.of(), meanwhile.declined(), "the platform was not disturbed");
            assertEquals(1, command(data, "backup", backup.toString()).exitCode(), "a second one");
            assertEquals(1, command(data, "restore", backup.toString()).exitCode(), "in use");
        } finally {
            stop(data, run);
        }
        bringBack(backup, before);
        refuseWhatWasAltered(backup);
    }

    private void killInTheMiddle(Path data, Path backup) throws Exception {
        var chance = new Random();
        for (int i = 0; i < 3; i++) {
            var process = process(data, "backup", backup.toString());
            Platform.pause(Duration.ofMillis(500 + chance.nextInt(1500)));
            process.destroyForcibly().waitFor();
            if (Files.exists(backup)) {
                throw new AssertionError("the backup was whole before it was killed");
            }
        }
    }

    private void bringBack(Path backup, Work before) throws Exception {
        var elsewhere = folder.resolve("elsewhere");
        var restored = command(elsewhere, "restore", backup.toString());
        System.out.println(restored.output());
        assertEquals(0, restored.exitCode(), restored.output());
        var run = start(elsewhere);
        try {
            before.requireAllThere(people());
            assertEquals(0, command(elsewhere, "verify").exitCode());
        } finally {
            stop(elsewhere, run);
        }
        assertEquals(0, command(elsewhere, "verify").exitCode(), "also while nothing runs");
    }

    private void refuseWhatWasAltered(Path backup) throws Exception {
        var revisions = backup.resolve("database/revision.copy");
        var bytes = Files.readAllBytes(revisions);
        bytes[bytes.length / 2] ^= 1;
        Files.write(revisions, bytes);
        var nowhere = folder.resolve("nowhere");
        var refused = command(nowhere, "restore", backup.toString());
        assertEquals(1, refused.exitCode());
        assertTrue(
                refused.output().contains("database/revision.copy was altered"), refused.output());
        assertFalse(Files.exists(nowhere), "nothing was touched");
    }

    // --- the launcher as a process --------------------------------------------------------------

    private Process start(Path data) throws Exception {
        var log = folder.resolve(data.getFileName() + ".start.log");
        var start =
                builder(data, "start")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        for (var waited = 0; !Files.readString(log).contains("Muniment is ready."); waited++) {
            assertTrue(start.isAlive() && waited < PATIENCE.toSeconds(), Files.readString(log));
            Platform.pause(Duration.ofSeconds(1));
        }
        return start;
    }

    private void stop(Path data, Process run) throws Exception {
        command(data, "stop");
        run.waitFor();
        Files.deleteIfExists(data.resolve("keycloak/lib"));
    }

    private Commands.Outcome command(Path data, String... words) throws IOException {
        var process = builder(data, words).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            return new Commands.Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process process(Path data, String... words) throws IOException {
        return builder(data, words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder builder(Path data, String... words) {
        var command =
                new ArrayList<>(
                        List.of(
                                JavaRuntime.program(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Darchive.project=" + ProjectFolder.find(),
                                Main.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        var settings =
                List.of(
                        "ARCHIVE_PORT",
                        "ARCHIVE_MANAGEMENT_PORT",
                        "ARCHIVE_KEYCLOAK_PORT",
                        "ARCHIVE_KEYCLOAK_MANAGEMENT_PORT",
                        "ARCHIVE_POSTGRES_PORT");
        for (int i = 0; i < ports.length; i++) {
            builder.environment().put(settings.get(i), Integer.toString(ports[i]));
        }
        builder.environment().put("ARCHIVE_DATA", data.toString());
        return builder;
    }

    private People people() {
        return new People("http://127.0.0.1:" + ports[0], this::token);
    }

    private String token(String person) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/realms/muniment/protocol/openid-connect/token"
                                                .formatted(ports[2])))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=password&client_id=muniment-specimen&username=%s&password=specimen"
                                                .formatted(person)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return new ObjectMapper()
                    .readValue(answer.body(), Map.class)
                    .get("access_token")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
