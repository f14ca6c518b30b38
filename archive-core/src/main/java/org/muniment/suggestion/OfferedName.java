package org.muniment.suggestion;

import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordKind;

/**
 * A name that the archive does not know.
 *
 * @param name as it stands in the text, with its language
 * @param kind {@code ACTOR} or {@code PLACE}, where the words around it let one guess
 * @param sentence the words around it
 */
public record OfferedName(Wording name, Optional<RecordKind> kind, Quote sentence) {}
