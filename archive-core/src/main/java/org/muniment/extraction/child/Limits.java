package org.muniment.extraction.child;

import java.time.Duration;

/**
 * What a child may use.
 *
 * @param heap bytes of memory for objects
 * @param time by the clock; as much of the processor
 * @param output bytes that any file may have that it writes
 */
public record Limits(long heap, Duration time, long output) {}
