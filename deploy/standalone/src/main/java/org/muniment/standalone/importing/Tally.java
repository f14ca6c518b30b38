package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.muniment.standalone.importing.Outcome.State;

/** Counts what the API answers about one file. */
final class Tally {

    private final long start = System.nanoTime();
    private final Map<String, Integer> blocks = new TreeMap<>();
    private final Map<String, Integer> suggestions = new TreeMap<>();
    private final Set<String> passages = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private State state = State.NOT_TAKEN;
    private String kind = "";
    private int sources;
    private int said;
    private int texts;

    /** What the archive found the file to be. */
    void kind(String found) {
        kind = found;
    }

    /** That the archive did not have it, and has it now. */
    void brought() {
        state = State.NEW;
    }

    /** That the archive has it already. */
    void there() {
        state = State.THERE;
    }

    /** That something came to be which was missing. */
    void made() {
        if (state == State.THERE) {
            state = State.GONE_ON;
        }
    }

    void source() {
        sources++;
    }

    /** Statements that the file makes of itself. */
    void said(int statements) {
        said += statements;
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void found(JsonNode all) {
        all.forEach(one -> found(Finding.of(one)));
    }

    void text(JsonNode text) {
        texts++;
        text.path("blocks").forEach(block -> add(blocks, block.path("kind").asText()));
    }

    void suggestion(JsonNode offer) {
        add(suggestions, offer.path("kind").asText());
        var text = offer.path("text").asText();
        quoted(text, offer);
        offer.path("parts").forEach(part -> quoted(text, part));
    }

    private void quoted(String text, JsonNode quote) {
        passages.add(
                "%s %d %d".formatted(text, quote.path("start").asInt(), quote.path("end").asInt()));
    }

    private static void add(Map<String, Integer> counts, String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    Outcome outcome() {
        var figures =
                new Figures(
                        1,
                        sources,
                        said,
                        texts,
                        blocks,
                        passages.size(),
                        suggestions.getOrDefault("dating", 0),
                        suggestions.getOrDefault("mention", 0),
                        suggestions.getOrDefault("new-name", 0),
                        suggestions.getOrDefault("candidate-event", 0),
                        findings.size(),
                        Duration.ofNanos(System.nanoTime() - start));
        return new Outcome(state, kind, figures, findings);
    }
}
