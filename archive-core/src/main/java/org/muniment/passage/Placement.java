package org.muniment.passage;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.AgentId;

/**
 * What a curator decided about a passage that was not found for certain in a newer text.
 *
 * @param placed the passage that stands for it there; empty when it is lost
 */
public record Placement(
        Optional<PassageId> placed, Optional<String> reason, AgentId by, Instant at) {}
