package org.muniment.suggestion.engine;

import java.util.Optional;
import org.muniment.record.RecordKind;

/**
 * Words that look like a name and are none that the archive knows.
 *
 * @param start in UTF-16 units of the words
 * @param end exclusive
 * @param kind actor or place, where that can be guessed
 * @param why a sentence that says what the guess rests on
 */
public record UnknownName(int start, int end, Optional<RecordKind> kind, String why) {}
