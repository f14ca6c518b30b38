package org.muniment.batch.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.muniment.batch.Column;
import org.muniment.batch.CsvTable;
import org.muniment.batch.CsvTable.CsvLine;
import org.muniment.batch.RowNote;
import org.muniment.batch.RowOutcome;
import org.muniment.batch.Table;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Severity;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;

/** A row on its way from cells to a record: what was read of it, and what is wrong with it. */
final class Row {

    /** That the row has errors, which are noted. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Wrong() {
            super(null, null, false, false);
        }
    }

    /** A cell of a column with a tag. */
    record Tagged(String tag, String column, String words) {}

    private final CsvTable table;
    private final CsvLine line;
    private final List<RowNote> notes = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();
    private RecordId record;
    private boolean wrong;
    private boolean made;
    private boolean alreadyThere;
    private @Nullable Body body;
    private String label = "";

    /**
     * @param record the identifier of the record, if a new one is made
     */
    Row(CsvTable table, CsvLine line, RecordId record) {
        this.table = table;
        this.line = line;
        this.record = record;
    }

    Table table() {
        return table.table();
    }

    int line() {
        return line.number();
    }

    Optional<String> key() {
        return cell("key");
    }

    /** The record that the row stands for, new or not. */
    RecordId record() {
        return record;
    }

    /** Whether it is known which record the row stands for. */
    boolean isMade() {
        return made;
    }

    boolean isWrong() {
        return wrong;
    }

    /** What the record is to say; empty when nothing is made. */
    Optional<Body> body() {
        return alreadyThere || wrong ? Optional.empty() : Optional.ofNullable(body);
    }

    List<RowNote> notes() {
        return notes;
    }

    void called(String words) {
        label = words;
    }

    void make(RecordId id, Body says) {
        record = id;
        body = says;
        made = true;
    }

    void isThere(RecordId id) {
        record = id;
        alreadyThere = true;
        made = true;
    }

    /** Gives up on the row, whose errors are noted. */
    void giveUp() {
        made = true;
    }

    RowOutcome outcome() {
        return new RowOutcome(
                table().file(),
                line(),
                key(),
                label.isEmpty() ? Optional.empty() : Optional.of(label),
                alreadyThere,
                record,
                readings);
    }

    /** What stands in a column, without white space around it; empty when nothing does. */
    Optional<String> cell(String name) {
        return column(name).map(this::at).filter(words -> !words.isEmpty());
    }

    String required(String name) {
        return cell(name)
                .orElseThrow(() -> wrong(name, "Fill in the column “%s” here.".formatted(name)));
    }

    /** The values of a cell that takes several, with | between them. */
    List<String> many(String name) {
        return cell(name).stream().flatMap(words -> parts(words).stream()).toList();
    }

    static List<String> parts(String words) {
        return Arrays.stream(words.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The cells of a column with tags that are not empty, in the order of the columns. */
    List<Tagged> tagged(String name) {
        List<Tagged> found = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String words = line.cells().get(i).strip();
            if (column.name().equals(name) && column.tag().isPresent() && !words.isEmpty()) {
                found.add(new Tagged(column.tag().get(), column.header(), words));
            }
        }
        return found;
    }

    /** Words in languages, each a column such as {@code label:en}. */
    List<Wording> wordings(String name) {
        List<Wording> words = new ArrayList<>();
        for (Tagged each : tagged(name)) {
            read(each.column(), each.words(), text -> new Wording(text, each.tag()))
                    .ifPresent(words::add);
        }
        return words;
    }

    /** Reads a cell; what is wrong with it is noted. */
    <T> Optional<T> read(String name, Function<String, T> reading) {
        return cell(name).flatMap(words -> read(name, words, reading));
    }

    <T> Optional<T> read(String name, String words, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(words));
        } catch (Refusal e) {
            error(name, e.getMessage());
            return Optional.empty();
        }
    }

    /** One of the constants of an enum, by its word in JSON; capitals make no difference. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        Optional<String> said = cell(name);
        Optional<E> found =
                said.flatMap(
                        one ->
                                Arrays.stream(words.getEnumConstants())
                                        .filter(each -> spelt(each).equalsIgnoreCase(one))
                                        .findFirst());
        if (said.isPresent() && found.isEmpty()) {
            error(
                    name,
                    "“%s” is none of the words for this column: %s."
                            .formatted(
                                    said.get(),
                                    String.join(
                                            ", ",
                                            Arrays.stream(words.getEnumConstants())
                                                    .map(Row::spelt)
                                                    .toList())));
        }
        return found;
    }

    private static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void reading(String sentence) {
        readings.add(sentence);
    }

    void error(String column, String message) {
        note(Severity.ERROR, Optional.of(header(column)), message);
        wrong = true;
    }

    void error(String message) {
        note(Severity.ERROR, Optional.empty(), message);
        wrong = true;
    }

    void warn(String column, String message) {
        note(Severity.WARNING, Optional.of(header(column)), message);
    }

    Wrong wrong(String column, String message) {
        error(column, message);
        return new Wrong();
    }

    /** Ends the reading of the row if anything is wrong with it. */
    void requireRight() {
        if (wrong) {
            throw new Wrong();
        }
    }

    /** Forgets what was found so far, since the row is begun anew. */
    void restart() {
        notes.clear();
        readings.clear();
        wrong = false;
    }

    private void note(Severity severity, Optional<String> column, String message) {
        notes.add(new RowNote(severity, table().file(), line(), column, message));
    }

    private String header(String name) {
        return column(name).map(Column::header).orElse(name);
    }

    private Optional<Column> column(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name) && column.tag().isEmpty())
                .findFirst();
    }

    private String at(Column column) {
        return line.cells().get(table.columns().indexOf(column)).strip();
    }
}
