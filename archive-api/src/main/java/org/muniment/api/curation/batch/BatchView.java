package org.muniment.api.curation.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.batch.Batch;
import org.muniment.batch.DryRun;
import org.muniment.batch.Progress;
import org.muniment.batch.RowNote;
import org.muniment.batch.RowOutcome;
import org.muniment.kernel.Severity;

/**
 * A batch.
 *
 * @param agent who brought it
 * @param name of the file that came
 * @param digest of its bytes: SHA-512, 128 hexadecimal digits
 * @param size in bytes
 * @param at when it came
 * @param state {@code ready}, {@code faulty} (it has errors), {@code nothing-new} (the archive has
 *     all of it), {@code running} or {@code done}
 * @param progress how far it has come, while it runs
 * @param tables what becomes of the rows, by table
 * @param newFiles how many files the archive does not have yet
 * @param knownFiles how many it has already
 * @param errors how many there are; with one or more the batch is not carried out
 * @param warnings how many there are
 * @param notes errors first, at most 1,000; absent in lists, and once the batch is done
 * @param changeSet that holds all that was made
 * @param doneAt when it was carried out
 */
public record BatchView(
        String id,
        String agent,
        String name,
        String digest,
        long size,
        Instant at,
        String state,
        Optional<ProgressView> progress,
        List<TableView> tables,
        int newFiles,
        int knownFiles,
        int errors,
        int warnings,
        Optional<List<NoteView>> notes,
        Optional<String> changeSet,
        Optional<Instant> doneAt) {

    /**
     * How far the carrying out has come.
     *
     * @param step {@code looking}, {@code files} or {@code records}
     * @param done of this step
     * @param of how much there is in it
     */
    public record ProgressView(String step, int done, int of) {}

    /**
     * What becomes of the rows of a table.
     *
     * @param made how many are new records
     * @param alreadyThere how many the archive has already
     * @param wrong how many have errors
     */
    public record TableView(String file, int rows, int made, int alreadyThere, int wrong) {}

    /**
     * What was found about a row or a file.
     *
     * @param line of the file, from 1; absent for the whole file
     * @param column as its header stands in the file
     * @param message what to do
     */
    public record NoteView(
            Severity severity,
            String file,
            Optional<Integer> line,
            Optional<String> column,
            String message) {

        static NoteView of(RowNote note) {
            return new NoteView(
                    note.severity(),
                    note.file(),
                    Optional.of(note.line()).filter(line -> line > 0),
                    note.column(),
                    note.message());
        }
    }

    /**
     * What a row without errors makes, or made.
     *
     * @param line of the file, from 1
     * @param key by which the batch names it
     * @param label what people call it; absent once the batch is done
     * @param outcome {@code new}, or {@code already-there}
     * @param record its identifier, also before it is made
     * @param readings how words were understood, such as dates
     */
    public record RowView(
            String file,
            int line,
            Optional<String> key,
            Optional<String> label,
            String outcome,
            String record,
            List<String> readings) {

        static RowView of(RowOutcome row) {
            return new RowView(
                    row.file(),
                    row.line(),
                    row.key(),
                    row.label(),
                    row.alreadyThere() ? "already-there" : "new",
                    row.record().toString(),
                    row.readings());
        }
    }

    /**
     * Some of the rows, in the order in which they are made.
     *
     * @param next the page after; absent on the last
     */
    public record RowPage(List<RowView> items, Optional<String> next) {}

    static BatchView of(Batch batch, Optional<Progress> progress, boolean whole) {
        DryRun dryRun = batch.dryRun();
        return new BatchView(
                batch.id().toString(),
                batch.agent().toString(),
                batch.name(),
                batch.digest().hex(),
                batch.size(),
                batch.at(),
                progress.isPresent()
                        ? "running"
                        : batch.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                progress.map(now -> new ProgressView(now.step().word(), now.done(), now.of())),
                dryRun.tables().stream()
                        .map(
                                table ->
                                        new TableView(
                                                table.file(),
                                                table.rows(),
                                                table.made(),
                                                table.alreadyThere(),
                                                table.wrong()))
                        .toList(),
                dryRun.newFiles(),
                dryRun.knownFiles(),
                dryRun.errors(),
                dryRun.warnings(),
                whole && batch.done().isEmpty()
                        ? Optional.of(dryRun.notes().stream().map(NoteView::of).toList())
                        : Optional.empty(),
                batch.done().map(done -> done.changeSet().toString()),
                batch.done().map(Batch.Done::at));
    }
}
