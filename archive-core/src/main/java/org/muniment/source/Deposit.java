package org.muniment.source;

import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * That somebody hands in a file.
 *
 * @param agent who
 * @param into what it is to be part of
 * @param name the name that it has
 * @param label what the source itself calls the page, or the first of the pages
 */
public record Deposit(AgentId agent, Place into, FileName name, Optional<String> label) {

    public Deposit {
        label =
                label.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> Wording.clean("/label", words));
    }

    /** What a file is to be part of. */
    public sealed interface Place {}

    /** A surrogate of its own, in a source that there is. */
    public record InSource(RecordId source, Arrival arrival) implements Place {}

    /**
     * A surrogate of its own, in a source that comes to be with it, in one change set.
     *
     * @param reason why, in the agent's words
     * @param origin by which way it came: {@code curation}, {@code import}, {@code specimen}
     */
    public record InNewSource(
            SourceBody body, Arrival arrival, Optional<String> reason, String origin)
            implements Place {}

    /**
     * A surrogate of its own, in a source that comes to be in the same transaction, before the file
     * is placed.
     */
    public record InSourceToBe(RecordId source, Arrival arrival) implements Place {}

    /** One more page at the end of a surrogate. */
    public record AsNextPage(SurrogateId surrogate) implements Place {}
}
