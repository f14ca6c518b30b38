package org.muniment.batch;

import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordId;

/**
 * What a row without errors makes, or made.
 *
 * @param line of the file, from 1
 * @param key by which the batch names it
 * @param label what people call the record; empty once the batch was carried out
 * @param alreadyThere whether the archive has the record, so that nothing is made
 * @param record its identifier, also before the record is made
 * @param readings how words were understood, such as dates
 */
public record RowOutcome(
        String file,
        int line,
        Optional<String> key,
        Optional<String> label,
        boolean alreadyThere,
        RecordId record,
        List<String> readings) {

    public RowOutcome {
        readings = List.copyOf(readings);
    }

    /** The same without words of the batch. */
    public RowOutcome withoutWords() {
        return new RowOutcome(file, line, key, Optional.empty(), alreadyThere, record, List.of());
    }
}
