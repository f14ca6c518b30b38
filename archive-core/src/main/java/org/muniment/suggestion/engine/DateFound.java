package org.muniment.suggestion.engine;

import org.muniment.kernel.dating.Dating;

/**
 * A date in a text; a range counts as one.
 *
 * @param start in UTF-16 units of the words
 * @param end exclusive
 */
public record DateFound(int start, int end, Dating dating) {}
