package org.muniment.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muniment.kernel.Digest;
import org.muniment.passage.TextId;
import org.muniment.record.RecordId;

/**
 * What goes with an expunction, and what does not.
 *
 * @param passages how many passages lose their words
 * @param editions earlier editions whose bytes hold it and go with it
 * @param showing records whose current editions show it: withdraw or correct those first
 * @param written reasons, notes, comments and working copies that go
 * @param remaining texts that come from it and keep their words
 */
public record ExpunctionPlan(
        Expungible what,
        int passages,
        List<EditionRef> editions,
        List<RecordId> showing,
        List<Written> written,
        List<TextId> remaining) {

    public ExpunctionPlan {
        editions = List.copyOf(editions);
        showing = List.copyOf(showing);
        written = List.copyOf(written);
        remaining = List.copyOf(remaining);
    }

    /** Says that one has seen this very plan. */
    public String confirmation() {
        return Digest.of(toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }
}
