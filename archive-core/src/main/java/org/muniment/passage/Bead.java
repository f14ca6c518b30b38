package org.muniment.passage;

/**
 * Sentences of a translation and those of the original that they render; one side may be empty, for
 * what was left out or added.
 */
public record Bead(Place original, Place translation) {}
