package org.muniment.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * {@code read | write | deposit | start | memory | large | extraction | names | all}, and options:
 * see {@link Options}.
 */
public final class Main {

    private static final String BARE = "/api/problems/not-found";
    private static final int CLAIMS = 12;

    private final Options options;
    private final Stage stage;
    private final Api api;
    private final Dossiers dossiers;

    private Main(Options options, Stage stage) {
        this.options = options;
        this.stage = stage;
        this.api = new Api(stage.address());
        this.dossiers = new Dossiers(api);
    }

    public static void main(String[] words) {
        String what = words.length == 0 ? "all" : words[0];
        Options options =
                Options.parse(
                        Arrays.asList(words).subList(Math.min(1, words.length), words.length));
        long begun = System.nanoTime();
        if (what.equals("names")) {
            new NamesBenchmark(options.rounds()).measure();
            return;
        }
        try (Stage stage = Stage.open()) {
            new Main(options, stage).measure(what);
        }
        say("took %.0f s in all", (System.nanoTime() - begun) / 1e9);
        System.exit(0);
    }

    private void measure(String what) {
        switch (what) {
            case "read" -> read();
            case "write" -> write();
            case "deposit" -> deposit();
            case "start" -> start();
            case "memory" -> memory();
            case "large" -> large();
            case "extraction" -> new ExtractionBenchmark(api, stage, options.documents()).measure();
            case "all" -> {
                start();
                write();
                deposit();
                large();
                memory();
            }
            default -> throw new IllegalArgumentException("There is nothing called " + what);
        }
    }

    private void start() {
        Figures seconds = new Figures();
        for (int i = 0; i < options.rounds(); i++) {
            stage.restart();
            seconds.add(stage.secondsToReady() * 1000);
        }
        say("start to ready: %s", seconds.told("ms"));
        say("memory at rest: %.0f MB", stage.residentMegabytes());
    }

    private Dossiers.Published published() {
        Dossiers.Published published = dossiers.event(dossiers.source(), CLAIMS);
        for (int i = 0; i < 50; i++) {
            String event = dossiers.label("Event " + i);
            dossiers.approve(event);
            dossiers.release(event);
        }
        return published;
    }

    private Map<String, Figures> read() {
        Dossiers.Published published = published();
        return read("", addresses(published), Optional.empty());
    }

    private static Map<String, String> addresses(Dossiers.Published published) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("bare endpoint", BARE);
        addresses.put("edition of an event, 12 claims", published.path());
        addresses.put("the event, current", published.path().replaceFirst("/editions/1", ""));
        addresses.put("list of 50", "/api/v1/events?limit=50");
        addresses.put("one claim", published.claim());
        return addresses;
    }

    /**
     * Takes the addresses in turn, round by round, so that whatever else happens befalls them all.
     */
    private Map<String, Figures> read(
            String where, Map<String, String> addresses, Optional<Path> events) {
        Wrk wrk = new Wrk(options.connections());
        Map<String, Figures> rates = new LinkedHashMap<>();
        for (int round = -1; round < options.rounds(); round++) {
            for (Map.Entry<String, String> each : addresses.entrySet()) {
                double rate =
                        wrk.rate(
                                stage.address() + each.getValue(),
                                options.seconds(),
                                Optional.empty());
                note(rates, each.getKey(), rate, round);
            }
            if (events.isPresent()) {
                double rate = wrk.rate(stage.address(), options.seconds(), events);
                note(rates, "events by chance", rate, round);
            }
        }
        double bare = of(rates, "bare endpoint").median();
        rates.forEach(
                (name, figures) ->
                        say(
                                "%s%s: %s, %.0f %% of the bare endpoint",
                                where,
                                name,
                                figures.told("requests/s"),
                                100 * figures.median() / bare));
        return rates;
    }

    /** The round before the first warms up. */
    private static void note(Map<String, Figures> rates, String name, double rate, int round) {
        Figures figures = rates.computeIfAbsent(name, _ -> new Figures());
        if (round >= 0) {
            figures.add(rate);
        }
    }

    private void large() {
        Dossiers.Published published = published();
        Map<String, String> addresses = addresses(published);
        Map<String, Figures> small;
        Map<String, Figures> large;
        try (Connection database = stage.database()) {
            List<String> few = new LargeArchive(database, 1).load(1_000);
            small = read("small archive, ", addresses, Optional.of(script(few)));
            long before = System.nanoTime();
            List<String> many = new LargeArchive(database, 2).load(options.editions());
            say(
                    "loaded %,d editions in %.0f s",
                    options.editions(), (System.nanoTime() - before) / 1e9);
            large = read("large archive, ", addresses, Optional.of(script(many)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        small.forEach(
                (name, figures) ->
                        say(
                                "large archive to small, %s: %.0f %%",
                                name, 100 * of(large, name).median() / figures.median()));
    }

    private Path script(List<String> records) {
        String lines =
                """
                local paths = {}
                for line in io.lines("%s") do table.insert(paths, "/api/v1/events/" .. line) end
                request = function() return wrk.format("GET", paths[math.random(#paths)]) end
                """;
        try {
            Path ids = Files.createTempFile(stage.folder(), "records", ".txt");
            Files.write(ids, records);
            return Files.writeString(
                    Files.createTempFile(stage.folder(), "events", ".lua"), lines.formatted(ids));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        Map<Integer, Figures> rates = new LinkedHashMap<>(Map.of());
        rates.put(1, new Figures());
        rates.put(8, new Figures());
        for (int round = -1; round < options.rounds(); round++) {
            api.forgetTokens();
            for (int writers : List.of(1, 8)) {
                double rate = changeSets(writers);
                if (round >= 0) {
                    of(rates, writers).add(rate);
                }
            }
        }
        rates.forEach(
                (writers, rate) -> say("%d writers: %s", writers, rate.told("change sets/s")));
    }

    private double changeSets(int writers) {
        dossiers.label("To have a token");
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + options.seconds() * 1_000_000_000L;
        together(
                writers,
                () -> {
                    while (System.nanoTime() < end) {
                        dossiers.label("An event");
                        done.incrementAndGet();
                    }
                });
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private void deposit() {
        api.forgetTokens();
        String source = dossiers.source();
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        together(
                4,
                () -> {
                    int number;
                    while ((number = next.incrementAndGet()) <= options.deposits()) {
                        api.postBytes(
                                "amara",
                                "/sources/%s/surrogates?name=page-%d.txt".formatted(source, number),
                                "Page %d. The envoys met in the hall by the lake."
                                        .formatted(number));
                    }
                });
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "deposit of %,d short texts by 4 at once: %.1f s, %.0f a second",
                options.deposits(), seconds, options.deposits() / seconds);
    }

    /** Does the same several times at once, and waits for all. */
    static void together(int count, Runnable work) {
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<? extends Future<?>> all =
                    IntStream.range(0, count).mapToObj(_ -> threads.submit(work)).toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void memory() {
        stage.restart();
        api.forgetTokens();
        say("memory at rest: %.0f MB", stage.residentMegabytes());
        Dossiers.Published published = published();
        Wrk wrk = new Wrk(options.connections());
        double most = stage.residentMegabytes();
        for (int round = 0; round < options.rounds(); round++) {
            for (String address : addresses(published).values()) {
                wrk.rate(stage.address() + address, options.seconds(), Optional.empty());
                most = Math.max(most, stage.residentMegabytes());
            }
            changeSets(8);
            most = Math.max(most, stage.residentMegabytes());
        }
        say("memory under load: %.0f MB at most", most);
    }

    private static <K> Figures of(Map<K, Figures> figures, K name) {
        return Objects.requireNonNull(figures.get(name));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
