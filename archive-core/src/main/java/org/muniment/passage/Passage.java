package org.muniment.passage;

import java.time.Instant;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * An anchored stretch of a text, or part of an image; never changed.
 *
 * <p>It belongs to the agent who made it, who counts as an author of what rests on it. Two people
 * who point at the same place have two passages; one who points at it twice has one.
 *
 * @param source whose words or image it points at
 * @param madeBy who chose the place
 */
public record Passage(PassageId id, RecordId source, Anchor anchor, AgentId madeBy, Instant at) {}
