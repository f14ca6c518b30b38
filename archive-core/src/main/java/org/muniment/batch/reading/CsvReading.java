package org.muniment.batch.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.batch.Column;
import org.muniment.batch.CsvTable;
import org.muniment.batch.CsvTable.CsvLine;
import org.muniment.batch.RowNote;
import org.muniment.batch.Table;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Severity;
import org.muniment.passage.reading.Characters;

/**
 * Reads a table in CSV (RFC 4180).
 *
 * <p>The encoding is found as for any text; cells are parted by commas (section 2, rule 4),
 * semicolons or tabs, whichever the header has most of. Every cell is text: what a spreadsheet
 * would take for a formula or a number stays as it is written. Each line has as many cells as the
 * header (the same rule), and quotation marks are doubled within quotation marks (rule 7).
 */
public final class CsvReading {

    /** The most lines that a table may have, its header apart. */
    public static final int MOST_LINES = 20_000;

    /** The most characters in a cell; longer texts are files. */
    public static final int LONGEST_CELL = 100_000;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_NOTES = 200;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Table table;
    private final String file;
    private final List<Column> columns = new ArrayList<>();
    private final List<CsvLine> lines = new ArrayList<>();
    private final List<RowNote> notes = new ArrayList<>();

    private CsvReading(Table table, String file) {
        this.table = table;
        this.file = file;
    }

    /**
     * @param file the name of the file, for the notes
     */
    public static CsvTable read(Table table, String file, byte[] bytes) {
        CsvReading reading = new CsvReading(table, file);
        reading.read(bytes);
        return new CsvTable(table, reading.columns, reading.lines, reading.notes);
    }

    private void read(byte[] bytes) {
        Characters characters = Characters.of(bytes, Optional.empty());
        for (Finding remark : characters.remarks()) {
            note(Severity.WARNING, 0, Optional.empty(), remark.message());
        }
        String text = characters.value();
        CsvReader.CsvReaderBuilder format =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false);
        CsvRecordHandler handler =
                CsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_CELL)
                        .maxRecordSize(10 * LONGEST_CELL)
                        .build();
        long line = 1;
        try (CsvReader<CsvRecord> records = format.build(handler, text)) {
            for (CsvRecord each : records) {
                line = each.getStartingLineNumber();
                if (columns.isEmpty()) {
                    header((int) line, each.getFields());
                } else if (!line((int) line, each.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            error((int) line, broken(e));
        } catch (IOException e) {
            throw new IllegalStateException("a string is read without input", e);
        }
        if (columns.isEmpty() && notes.stream().noneMatch(RowNote::isError)) {
            error(0, "The table is empty. Its first line names the columns: " + table.columns());
        }
    }

    private static String broken(CsvParseException e) {
        String why = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause());
        if (why.contains("maximum") || why.contains("exceeds")) {
            return "After this line stands one with more than %d cells, or a cell of more than %d characters. Is a quotation mark left open? Long texts belong into files of their own."
                    .formatted(MOST_COLUMNS, LONGEST_CELL);
        }
        return "From here on the table cannot be read: after a quotation mark that closes a cell"
                + " comes something else. Write a quotation mark within a cell twice (RFC 4180,"
                + " section 2).";
    }

    /** The separator that the first line has most of, outside of quotation marks. */
    private static char separator(String text) {
        int[] seen = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            } else if (!quoted) {
                for (int s = 0; s < SEPARATORS.length; s++) {
                    seen[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < seen.length; s++) {
            best = seen[s] > seen[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    private void header(int line, List<String> cells) {
        for (String cell : cells) {
            Column column = Column.of(cell);
            if (columns.stream().anyMatch(other -> other.isSameAs(column))
                    && !column.name().isEmpty()) {
                note(
                        Severity.ERROR,
                        line,
                        Optional.of(column.header()),
                        "Two columns mean the same, “%s”. Leave one out, or put both values into one cell with | between them, where several are taken."
                                .formatted(column.header()));
            } else if (table.hasNoPlaceFor(column)) {
                note(
                        Severity.WARNING,
                        line,
                        Optional.of(column.header()),
                        "The description of a source has no place for “%s”; its cells are left out. What matters of it can be said by claims."
                                .formatted(column.header()));
            } else if (!column.name().isEmpty() && !table.knows(column)) {
                note(
                        Severity.WARNING,
                        line,
                        Optional.of(column.header()),
                        "“%s” is not a column of %s and is left out. The columns are: %s."
                                .formatted(column.header(), table.file(), table.columns()));
            }
            columns.add(column);
        }
        if (columns.stream().noneMatch(table::knows)) {
            error(
                    line,
                    "The first line does not name the columns. They are: " + table.columns() + ".");
        }
    }

    /** Whether to go on. */
    private boolean line(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (lines.size() == MOST_LINES) {
            error(
                    number,
                    "A table has at most %d lines, and this one goes on. Divide it into batches."
                            .formatted(MOST_LINES));
            return false;
        }
        if (cells.size() != columns.size()) {
            error(
                    number,
                    "This line has %d cells, and the header names %d columns. Is a separator missing or too many, or a cell with a separator without quotation marks?"
                            .formatted(cells.size(), columns.size()));
        } else if (isWritable(number, cells)) {
            lines.add(new CsvLine(number, cells));
        }
        if (notes.size() >= MOST_NOTES) {
            error(number, "Reading ended here: too much is wrong with this table.");
            return false;
        }
        return true;
    }

    private boolean isWritable(int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf('\0') >= 0) {
                note(
                        Severity.ERROR,
                        number,
                        Optional.of(columns.get(i).header()),
                        "There is a character NUL in this cell; please type it again.");
                return false;
            }
        }
        return true;
    }

    private void error(int line, String message) {
        note(Severity.ERROR, line, Optional.empty(), message);
    }

    private void note(Severity severity, int line, Optional<String> column, String message) {
        notes.add(new RowNote(severity, file, line, column, message));
    }
}
