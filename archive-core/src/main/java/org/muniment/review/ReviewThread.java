package org.muniment.review;

import java.time.Instant;
import java.util.List;
import org.muniment.record.AgentId;

/**
 * What curators say to each other about one thing; never shown to the public.
 *
 * @param entries at least one; the first is a comment
 */
public record ReviewThread(
        ThreadId id, ThreadAnchor anchor, AgentId agent, Instant at, List<ThreadEntry> entries) {

    public ReviewThread {
        entries = List.copyOf(entries);
    }

    /** Whether it was resolved and not reopened since; a comment changes nothing about it. */
    public boolean isResolved() {
        return entries.stream()
                .map(ThreadEntry::act)
                .filter(act -> act != ThreadEntry.Act.COMMENT)
                .reduce(ThreadEntry.Act.REOPEN, (before, after) -> after)
                .equals(ThreadEntry.Act.RESOLVE);
    }
}
