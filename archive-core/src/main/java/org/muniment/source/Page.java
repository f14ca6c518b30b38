package org.muniment.source;

import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;

/**
 * One file of a surrogate, in its place.
 *
 * @param number its order, from 1 without gaps
 * @param name the name the file came with
 * @param label what the source itself calls the page: {@code iv}, {@code 12 recto}
 * @param agent who brought it
 * @param at when it came
 */
public record Page(
        int number,
        StoredFile file,
        FileName name,
        Optional<String> label,
        AgentId agent,
        Instant at) {

    public Page {
        if (number < 1) {
            throw Refusal.invalid("/number", "Pages are counted from 1.");
        }
        label = label.map(String::strip).filter(words -> !words.isEmpty());
    }
}
