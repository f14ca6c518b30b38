package org.muniment.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Deposits documents of all kinds, sound, broken and made to do harm, asks for their words, and
 * waits until each has ended in a text or in a finding.
 */
final class ExtractionBenchmark {

    private static final long SEED = 11;
    private static final int DEPOSITS_AT_ONCE = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    /** Tokens live for five minutes. */
    private static final Duration TOKENS_LAST = Duration.ofMinutes(2);

    private final Api api;
    private final Stage stage;
    private final Dossiers dossiers;
    private final int count;
    private final Documents documents = new Documents(SEED);
    private final Map<Kind, String> sources = new EnumMap<>(Kind.class);
    private final Map<String, Integer> declined = new TreeMap<>();
    private final List<Waiting> deposited = Collections.synchronizedList(new ArrayList<>());
    private long tokensSince = System.nanoTime();

    /** A page that is to be read. */
    private record Waiting(Kind kind, String page) {}

    ExtractionBenchmark(Api api, Stage stage, int count) {
        this.api = api;
        this.stage = stage;
        this.dossiers = new Dossiers(api);
        this.count = count;
    }

    void measure() {
        api.forgetTokens();
        for (Kind kind : Kind.values()) {
            sources.put(kind, dossiers.source());
        }
        deposit();
        long begun = System.nanoTime();
        List<JsonNode> ended;
        try (ChildMemory memory = new ChildMemory(stage.platformProcess())) {
            deposited.forEach(this::ask);
            ended = awaitAll();
            double seconds = (System.nanoTime() - begun) / 1e9;
            say(
                    "%,d documents read in %.0f s: %.2f a second",
                    ended.size(), seconds, ended.size() / seconds);
            say(
                    "memory of a process that reads: %.0f MB at most; of all at once: %.0f MB at"
                            + " most",
                    memory.largest(), memory.together());
        }
        tellByKind();
        tell(ended);
    }

    private void deposit() {
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        Main.together(
                DEPOSITS_AT_ONCE,
                () -> {
                    int number;
                    while ((number = next.getAndIncrement()) < count) {
                        deposit(number);
                    }
                });
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "%,d documents of seed %d made and deposited by %d at once: %.0f s, %.0f a second",
                count, SEED, DEPOSITS_AT_ONCE, seconds, count / seconds);
    }

    private void deposit(int number) {
        Kind kind = Kind.of(number);
        String source = Objects.requireNonNull(sources.get(kind));
        Api.Answer answer =
                api.tryBytes(
                        "amara",
                        "/sources/%s/surrogates?name=document-%d.%s"
                                .formatted(source, number, kind.ending()),
                        documents.make(number));
        String surrogate = answer.body().at("/surrogate/id").asText();
        if (!surrogate.isEmpty()) {
            String page = "/sources/%s/surrogates/%s/pages/1".formatted(source, surrogate);
            deposited.add(new Waiting(kind, page));
        } else {
            synchronized (declined) {
                declined.merge(answer.body().path("code").asText("already there"), 1, Integer::sum);
            }
        }
    }

    private void ask(Waiting one) {
        freshen();
        api.post(
                "amara",
                one.page() + "/extractions",
                one.kind().isRecognised() ? "{\"method\": \"ocr\", \"scripts\": [\"eng\"]}" : "{}");
    }

    private void freshen() {
        if (System.nanoTime() - tokensSince > TOKENS_LAST.toNanos()) {
            tokensSince = System.nanoTime();
            api.forgetTokens();
        }
    }

    private List<JsonNode> awaitAll() {
        long begun = System.nanoTime();
        long told = begun;
        while (true) {
            List<JsonNode> all = new ArrayList<>();
            sources.values().forEach(source -> all.addAll(extractions(source)));
            List<JsonNode> ended = all.stream().filter(ExtractionBenchmark::hasEnded).toList();
            if (ended.size() == deposited.size()) {
                return ended;
            }
            if (System.nanoTime() - told > BETWEEN_WORDS.toNanos()) {
                told = System.nanoTime();
                say("after %.0f s: %,d ended", (told - begun) / 1e9, ended.size());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private List<JsonNode> extractions(String source) {
        freshen();
        List<JsonNode> all = new ArrayList<>();
        api.get("amara", "/sources/" + source + "/extractions").forEach(all::add);
        return all;
    }

    private static boolean hasEnded(JsonNode extraction) {
        return !extraction.path("ended").asText().isEmpty();
    }

    /** Each document by itself: from when a reader began with it until its text was kept. */
    private void tellByKind() {
        sources.forEach(
                (kind, source) -> {
                    List<JsonNode> all = extractions(source);
                    Figures millis = new Figures();
                    all.forEach(one -> millis.add(millis(one)));
                    double seconds = all.stream().mapToDouble(one -> millis(one) / 1000).sum();
                    if (!all.isEmpty()) {
                        say(
                                "%s: %d read, %.2f a second for each reader; %s; %d with a text",
                                kind.word(),
                                all.size(),
                                all.size() / seconds,
                                millis.told("ms"),
                                all.stream().filter(ExtractionBenchmark::hasText).count());
                    }
                });
    }

    private static double millis(JsonNode extraction) {
        return Duration.between(
                        Instant.parse(extraction.path("begun").asText()),
                        Instant.parse(extraction.path("ended").asText()))
                .toMillis();
    }

    private static boolean hasText(JsonNode extraction) {
        return extraction.path("state").asText().equals("done");
    }

    private void tell(List<JsonNode> ended) {
        Map<String, Integer> findings = new TreeMap<>();
        List<JsonNode> without = ended.stream().filter(one -> !hasText(one)).toList();
        without.forEach(one -> findings.merge(why(one), 1, Integer::sum));
        say("ended in a text: %,d", ended.size() - without.size());
        say("ended in a finding: %,d (%s)", without.size(), told(findings));
        say("declined at the deposit: %,d (%s)", count - ended.size(), told(declined));
    }

    private static String why(JsonNode extraction) {
        String code = extraction.at("/findings/0/code").asText();
        if (code.isEmpty()) {
            throw new IllegalStateException("ended without a text or a finding: " + extraction);
        }
        return code;
    }

    private static String told(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
