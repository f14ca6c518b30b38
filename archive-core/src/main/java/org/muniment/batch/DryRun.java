package org.muniment.batch;

import java.util.List;

/**
 * What carrying out a batch would do, or did.
 *
 * @param tables one line for each table
 * @param newFiles how many files are not in the archive yet
 * @param knownFiles how many the archive has already, in whatever source
 * @param errors how many there are; with one or more the batch cannot be carried out
 * @param warnings how many there are
 * @param notes errors first; not more than {@value #MOST_NOTES}
 * @param rows what the rows make that have no errors, in the order in which they were made out
 */
public record DryRun(
        List<TableCount> tables,
        int newFiles,
        int knownFiles,
        int errors,
        int warnings,
        List<RowNote> notes,
        List<RowOutcome> rows) {

    /** How many notes are kept; who has more errors mends these first. */
    public static final int MOST_NOTES = 1000;

    public DryRun {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /**
     * What becomes of the rows of a table.
     *
     * @param made how many rows are new records
     * @param alreadyThere how many the archive has already
     * @param wrong how many have errors
     */
    public record TableCount(String file, int rows, int made, int alreadyThere, int wrong) {}

    /** Whether there is something to do and nothing in the way. */
    public boolean isReady() {
        return errors == 0 && tables.stream().anyMatch(table -> table.made() > 0);
    }

    /** The same without words of the batch, for keeping. */
    public DryRun withoutWords() {
        return new DryRun(
                tables,
                newFiles,
                knownFiles,
                errors,
                warnings,
                List.of(),
                rows.stream().map(RowOutcome::withoutWords).toList());
    }
}
