package org.muniment.suggestion;

import org.muniment.passage.TextId;

/**
 * What came of running the engines on a text.
 *
 * @param added offers that were not there before
 * @param kept open offers that were made again
 * @param removed open offers that were not made again
 * @param remembered offers that were not put again because somebody had decided about them
 */
public record SuggestionRun(TextId text, int added, int kept, int removed, int remembered) {}
