package org.muniment.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.process.Commands;
import org.muniment.testservices.Tokens;

@Tag("long")
class FaultsTest {

    private static final int ROUNDS = 5;
    private static final int PIECES = 200;

    /** At most so many acknowledgements come before the kill; all the work is some five hundred. */
    private static final int MOST_BEFORE = 400;

    @TempDir Path folder;

    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilled() throws Exception {
        var seed = new Random().nextInt(1_000_000);
        var chance = new Random(seed);
        var rounds = new ArrayList<Work>();
        try (var platform = Platform.in(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                var people = people(platform);
                var work = new Work(people, seed + round, source(people));
                var pieces = work.begin(PIECES);
                var enough = 1 + chance.nextInt(MOST_BEFORE);
                while (work.acknowledged() < enough && !pieces.getLast().isDone()) {
                    Platform.pause(Duration.ofMillis(1));
                }
                platform.kill();
                await(pieces);
                rounds.add(work);
                System.out.printf(
                        "seed %d, round %d: killed at %d, %s%n", seed, round, enough, work);
                assertEquals(
                        List.of(),
                        work.declined().stream().filter(answer -> answer.status() != 0).toList());

                platform.start();
                platform.requireSound();
                var readers = people(platform);
                rounds.forEach(done -> done.requireAllThere(readers));
            }
            System.out.println(platform.requireSound("--repair"));
        }
        assertTrue(rounds.stream().mapToInt(Work::acknowledged).sum() > 0, "seed " + seed);
    }

    @Test
    void saysThatItCannotWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (var platform = Platform.in(folder)) {
            var people = people(platform);
            var source = source(people);
            var work = new Work(people, 1, source);
            var pieces = work.begin(2 * PIECES);
            Platform.pause(Duration.ofMillis(1500));
            platform.restartDatabase(Duration.ofSeconds(2));
            var back = Instant.now();
            await(pieces);
            System.out.println("database restarted: " + work);
            assertEquals(
                    List.of(),
                    work.declined().stream().filter(answer -> !isOutage(answer)).toList());
            assertTrue(!work.declined().isEmpty(), "the restart was felt");

            while (!people.post("amara", "/events", people.event("Afterwards")).isDone()) {
                assertTrue(Duration.between(back, Instant.now()).toSeconds() < 60, platform.log());
                Platform.pause(Duration.ofMillis(100));
            }
            platform.requireSound();
            work.requireAllThere(people(platform));
        }
    }

    private static boolean isOutage(People.Answer answer) {
        return answer.status() == 503
                && answer.type().startsWith("application/problem+json")
                && answer.text("code").equals("unavailable");
    }

    @Test
    void refusesADepositThatTheDiskHasNoRoomForAndKeepsNothingOfIt() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                Commands.run(
                                List.of(
                                        "mount",
                                        "-t",
                                        "tmpfs",
                                        "-o",
                                        "size=16m",
                                        "tmpfs",
                                        small.toString()),
                                Map.of())
                        .succeeded(),
                "a small file system can be mounted by root alone");
        try (var platform = Platform.in(folder, small)) {
            var people = people(platform);
            var source = source(people);
            var full = people.deposit("amara", source, "large.txt", ofMegabytes(40));
            assertEquals(507, full.status());
            assertEquals("storage-full", full.text("code"));
            assertEquals(0, platform.staged());

            var fits = people.deposit("amara", source, "fits.txt", ofMegabytes(2));
            assertTrue(fits.isDone(), fits.toString());
            for (int i = 0; i < 10; i++) {
                people.deposit("amara", source, "more-%d.txt".formatted(i), ofMegabytes(3));
            }
            assertEquals(0, platform.staged());
            System.out.println(platform.requireSound("--json"));
        } finally {
            Commands.run(List.of("umount", small.toString()), Map.of());
        }
    }

    /** Different words each time. */
    private static java.net.http.HttpRequest.BodyPublisher ofMegabytes(int megabytes) {
        var line = "The heron waits %d. ".formatted(System.nanoTime());
        return BodyPublishers.ofString(line.repeat(megabytes * (1 << 20) / line.length()));
    }

    private static People people(Platform platform) {
        return new People(platform.address(), Tokens::of);
    }

    private static String source(People people) throws IOException {
        var made = people.post("amara", "/sources", people.source("Where files go"));
        if (!made.isDone()) {
            throw new IOException(made.toString());
        }
        return made.text("id");
    }

    private static void await(List<Future<?>> pieces) throws Exception {
        for (var piece : pieces) {
            piece.get();
        }
    }
}
