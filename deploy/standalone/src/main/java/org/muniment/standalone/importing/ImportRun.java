package org.muniment.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.standalone.process.Progress;

/** Brings files and folders in, one after the other, and tells how it goes. */
public final class ImportRun {

    /** Everything is in the archive, its words read. */
    private static final int FINE = 0;

    /** Something is not, and was said. */
    private static final int SOME_FAILED = 1;

    private final CurationApi api;
    private final String agent;
    private final Progress progress;

    /**
     * @param agent the identifier of the one who is signed in
     */
    public ImportRun(CurationApi api, String agent, Progress progress) {
        this.api = api;
        this.agent = agent;
        this.progress = progress;
    }

    /**
     * Brings everything in.
     *
     * @param paths files and folders
     * @param report where a page shall say what came out
     * @return the exit code
     * @throws CutShort when it could not begin or go on to the end; then no report is written
     */
    public int bring(List<Path> paths, Optional<Path> report) {
        var page = report.map(ReportPage::at);
        var found = FoundFiles.in(paths, report);
        found.passedOver().forEach(words -> progress.say("Passed over " + words + "."));
        var done = bring(found.items());
        page.ifPresent(file -> write(file, done, found.passedOver()));
        var failed = done.stream().filter(one -> one.outcome().isFailure()).count();
        progress.say(sum(done, failed));
        return failed == 0 ? FINE : SOME_FAILED;
    }

    private List<Done> bring(List<Item> items) {
        var files = new BringFile(api, agent);
        List<Done> done = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        for (var item : items) {
            if (faulty.contains(item.batch())) {
                progress.say(
                        "%s waits until the tables beside it are mended.".formatted(item.name()));
                continue;
            }
            var outcome =
                    progress.during(
                            "%d of %d: %s".formatted(done.size() + 1, items.size(), item.name()),
                            () -> files.bring(item.path()),
                            Outcome::line);
            done.add(new Done(item, outcome));
            if (Files.isDirectory(item.path()) && outcome.state() == Outcome.State.NOT_TAKEN) {
                faulty.add(item.name());
            }
        }
        return done;
    }

    private void write(ReportPage page, List<Done> done, List<String> passedOver) {
        try {
            page.write(done, passedOver);
            progress.say("What came out stands in %s.".formatted(page.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written to " + page.file(), e);
        }
    }

    private static String sum(List<Done> done, long failed) {
        var all =
                done.stream()
                        .map(one -> one.outcome().figures())
                        .reduce(Figures.NONE, Figures::plus);
        var were =
                done.stream().filter(one -> one.outcome().state() == Outcome.State.THERE).count();
        return "%s, of which %,d were there already, and %,d have a finding that somebody has to look at: %s, %s, %s."
                .formatted(
                        Counted.of(all.files(), "file"),
                        were,
                        failed,
                        Counted.of(all.sources(), "source"),
                        Counted.of(all.texts(), "text"),
                        all.suggested());
    }
}
