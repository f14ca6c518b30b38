package org.muniment.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at work all at once: change sets, deposits and releases, and what was acknowledged of
 * them.
 */
final class Work {

    private static final int WRITERS = 8;

    private final People people;
    private final long seed;
    private final String source;

    /** The revision that was acknowledged last, by event. */
    private final Map<String, Integer> events = new ConcurrentHashMap<>();

    /** Where the bytes are read again, by name. */
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private final Map<String, Integer> editions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<People.Answer> declined = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    Work(People people, long seed, String source) {
        this.people = people;
        this.seed = seed;
        this.source = source;
    }

    /** Does so many pieces of work, eight at once, and comes back when all have ended. */
    List<Future<?>> begin(int pieces) {
        var writers = Executors.newFixedThreadPool(WRITERS);
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < pieces; i++) {
            var piece = i;
            all.add(writers.submit(() -> work(piece)));
        }
        writers.shutdown();
        return all;
    }

    private void work(int piece) {
        var chance = new Random(seed * 1000 + piece);
        switch (chance.nextInt(4)) {
            case 0, 1 -> write("Event %d of %d".formatted(piece, seed));
            case 2 -> deposit(piece, chance);
            default -> release("Released event %d of %d".formatted(piece, seed));
        }
    }

    private void write(String label) {
        var made = noted(people.post("amara", "/events", people.event(label)));
        if (!made.isDone()) {
            return;
        }
        var id = made.text("id");
        events.put(id, 1);
        for (int base = 1; base < 4; base++) {
            var saved =
                    noted(
                            people.put(
                                    "amara",
                                    "/events/" + id,
                                    base,
                                    people.event(label + ", seen again")));
            if (saved.isDone()) {
                events.put(id, base + 1);
            } else {
                return;
            }
        }
    }

    private void deposit(int piece, Random chance) {
        var words = new StringBuilder("File %d of %d.%n".formatted(piece, seed));
        for (int i = chance.nextInt(20_000); i > 0; i--) {
            words.append("The heron waits. ");
        }
        var name = "file-%d-%d.txt".formatted(seed, piece);
        var done =
                noted(
                        people.deposit(
                                "amara", source, name, BodyPublishers.ofString(words.toString())));
        if (done.isDone()) {
            files.put(
                    name,
                    "/sources/%s/surrogates/%s/pages/1/content"
                            .formatted(source, done.body().path("surrogate").path("id").asText()));
        }
    }

    private void release(String label) {
        var made = noted(people.post("amara", "/events", people.event(label)));
        if (!made.isDone()) {
            return;
        }
        var id = made.text("id");
        events.put(id, 1);
        var submitted =
                noted(
                        people.post(
                                "amara",
                                "/dossiers/%s/submissions".formatted(id),
                                "{\"parts\": []}"));
        if (!submitted.isDone()) {
            return;
        }
        var decided =
                noted(
                        people.post(
                                "carmen",
                                "/submissions/%s/decisions".formatted(submitted.text("id")),
                                "{\"approveOthers\": true}"));
        if (!decided.isDone()) {
            return;
        }
        var released =
                noted(
                        people.post(
                                "dmitri",
                                "/releases",
                                "{\"records\": [\"%s\"], \"reason\": \"A drill\"}".formatted(id)));
        if (released.isDone()) {
            editions.put(id, 1);
        }
    }

    private People.Answer noted(People.Answer answer) {
        if (answer.isDone()) {
            acknowledged.incrementAndGet();
        } else {
            declined.add(answer);
        }
        return answer;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** What was answered that is no acknowledgement; status 0 where no answer came. */
    List<People.Answer> declined() {
        return List.copyOf(declined);
    }

    /** Fails unless everything that was acknowledged is there. */
    void requireAllThere(People readers) {
        events.forEach(
                (id, revision) -> {
                    var there = readers.get("amara", "/events/" + id);
                    assertEquals(200, there.status(), "event " + id);
                    if (there.body().path("revision").asInt() < revision) {
                        throw new AssertionError(
                                "event %s was acknowledged at revision %d and is at %d"
                                        .formatted(
                                                id,
                                                revision,
                                                there.body().path("revision").asInt()));
                    }
                });
        files.forEach(
                (name, content) ->
                        assertEquals(200, readers.get("amara", content).status(), "file " + name));
        editions.forEach(
                (id, number) ->
                        assertEquals(
                                200,
                                readers.read("/events/%s/editions/%d".formatted(id, number))
                                        .status(),
                                "edition of " + id));
    }

    @Override
    public String toString() {
        return "%d acknowledged (%d events, %d files, %d editions), %d not"
                .formatted(
                        acknowledged.get(),
                        events.size(),
                        files.size(),
                        editions.size(),
                        declined.size());
    }
}
