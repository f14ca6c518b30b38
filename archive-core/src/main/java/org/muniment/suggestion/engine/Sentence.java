package org.muniment.suggestion.engine;

import org.muniment.passage.Block;

/**
 * A sentence of a text.
 *
 * @param start in UTF-16 units of the words
 * @param end exclusive
 * @param block what it stands in
 */
public record Sentence(int start, int end, Block.Kind block) {}
