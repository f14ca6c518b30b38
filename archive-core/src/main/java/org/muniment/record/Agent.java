package org.muniment.record;

import java.time.Instant;

/**
 * A person or a program that writes or judges.
 *
 * @param displayName the one place where its name is kept
 */
public record Agent(AgentId id, String displayName, Instant knownSince) {}
