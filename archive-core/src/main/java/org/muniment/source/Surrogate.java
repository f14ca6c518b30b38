package org.muniment.source;

import java.time.Instant;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * A stand-in for a source: an upload, a scan, a capture.
 *
 * <p>It has one or more pages in order, each of them one file: a text or a web page is a surrogate
 * of one page, a scanned report has a page for each image. Pages are added at the end and never
 * taken out; a wrong surrogate is left as it is and another made.
 *
 * @param source what it stands for
 * @param arrival how it came
 * @param agent who brought it
 * @param at when it came
 */
public record Surrogate(
        SurrogateId id,
        RecordId source,
        Arrival arrival,
        AgentId agent,
        Instant at,
        List<Page> pages) {

    public Surrogate {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw Refusal.invalid("/pages", "A surrogate has at least one page.");
        }
    }
}
