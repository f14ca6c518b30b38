package org.muniment.review;

import java.time.Instant;
import org.muniment.record.AgentId;

/** That a submitter took back what was not yet decided. */
public record Recall(AgentId agent, Instant at) {}
