package org.muniment.publication;

import java.time.Instant;
import org.muniment.record.RecordKind;

/**
 * That a current edition no longer says what is approved.
 *
 * @param kind of the record
 * @param since when what it rests on changed
 */
public record StaleMark(RecordKind kind, EditionRef edition, StaleReason reason, Instant since) {}
