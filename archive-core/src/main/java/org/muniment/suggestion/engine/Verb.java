package org.muniment.suggestion.engine;

import java.util.Optional;
import org.muniment.vocabulary.TermCode;

/**
 * A verb of happening in a sentence, neither denied nor only imagined.
 *
 * @param start in UTF-16 units of the words
 * @param end exclusive
 * @param type of event, where it is clear
 * @param strong whether it tells of something that happened, and hardly of anything else
 */
record Verb(int start, int end, Optional<TermCode> type, boolean strong) {}
