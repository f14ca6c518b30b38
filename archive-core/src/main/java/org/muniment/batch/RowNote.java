package org.muniment.batch;

import java.util.Optional;
import org.muniment.kernel.Severity;

/**
 * What was found about a row of a batch, or about a file of it.
 *
 * @param line of the file, from 1; 0 for the whole file
 * @param column as its header stands in the file
 * @param message a sentence that says what to do
 */
public record RowNote(
        Severity severity, String file, int line, Optional<String> column, String message) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
