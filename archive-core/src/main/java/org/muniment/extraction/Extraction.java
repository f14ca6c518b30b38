package org.muniment.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;

/**
 * A file being read, for those who wait for its words.
 *
 * @param attempt how many times it was begun
 * @param done how many pages were read
 * @param total how many there are; 0 while that is not known
 * @param text what came of it
 * @param metadata what the file says of itself
 * @param findings what was left out, or why there are no words
 * @param begun the last time
 */
public record Extraction(
        ExtractionId id,
        Order order,
        State state,
        int attempt,
        int done,
        int total,
        Optional<TextId> text,
        Map<String, String> metadata,
        List<Finding> findings,
        AgentId askedBy,
        Instant at,
        Optional<Instant> begun,
        Optional<Instant> ended) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        /** There is a text. */
        DONE,
        /** There is none; the findings say why. */
        FAILED,
        CANCELLED;

        /** The word in the database and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more happens unless somebody asks. */
        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    public Extraction {
        metadata = Map.copyOf(metadata);
        findings = List.copyOf(findings);
    }
}
