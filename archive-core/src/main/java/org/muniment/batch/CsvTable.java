package org.muniment.batch;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param columns in the order of the file
 * @param lines those that have a cell for each column
 * @param notes what is wrong with the file or with single lines; a line that cannot be read is not
 *     among the lines
 */
public record CsvTable(
        Table table, List<Column> columns, List<CsvLine> lines, List<RowNote> notes) {

    public CsvTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * A line.
     *
     * @param number of the line in the file, from 1; a record that goes on over several lines has
     *     the number of its first
     * @param cells one for each column, as they stand in the file
     */
    public record CsvLine(int number, List<String> cells) {

        public CsvLine {
            cells = List.copyOf(cells);
        }
    }
}
