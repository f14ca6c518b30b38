package org.muniment.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A page in Markdown that says what came out. What people wrote above its first line stays when it
 * is made again.
 */
final class ReportPage {

    private static final String FIRST_LINE =
            "<!-- From here on made by ./archive import; what stands above stays. -->";
    private static final String HEAD =
            "# What came in\n\nHow to read this page: docs/importing.md.\n\n";

    /** So many files of one folder and kind have a row each; more of them have one together. */
    private static final int ROWS_OF_A_FOLDER = 8;

    private static final int NAMES_OF_A_FINDING = 12;

    private final Path file;
    private final String above;

    private ReportPage(Path file, String above) {
        this.file = file;
        this.above = above;
    }

    /**
     * The page in a file, which may be there.
     *
     * @throws CutShort when it holds something else, or cannot be written
     */
    static ReportPage at(Path file) {
        try {
            if (!Files.exists(file)) {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                return new ReportPage(file, HEAD);
            }
            var there = Files.readString(file);
            var end = there.indexOf(FIRST_LINE);
            if (end < 0) {
                throw new CutShort(
                        "%s is no report of an import and is left as it is. Name another file, or put this line where the report shall begin: %s"
                                .formatted(file, FIRST_LINE));
            }
            return new ReportPage(file, there.substring(0, end));
        } catch (IOException | UncheckedIOException e) {
            throw new CutShort("The report cannot be written to %s.".formatted(file));
        }
    }

    Path file() {
        return file;
    }

    void write(List<Done> done, List<String> passedOver) throws IOException {
        var page = new StringBuilder(above).append(FIRST_LINE).append("\n\n");
        var rows = rows(done);
        page.append("## Files\n\n").append(figures(rows)).append('\n');
        page.append("## Blocks\n\n").append(blocks(rows)).append('\n');
        findings(
                page,
                "Not taken, or without words",
                done,
                Finding::isError,
                "Every file was taken, and every one that has words was read.");
        findings(page, "Remarks", done, finding -> !finding.isError(), "None.");
        if (!passedOver.isEmpty()) {
            page.append("## Passed over\n\n");
            passedOver.forEach(words -> page.append("- ").append(words).append('\n'));
        }
        Files.writeString(file, page.toString().stripTrailing() + "\n");
    }

    // --- rows ---------------------------------------------------------------------------------

    private record Row(String name, String kind, Figures figures) {}

    private static List<Row> rows(List<Done> done) {
        Map<String, List<Done>> together = new LinkedHashMap<>();
        for (var one : done) {
            var key = "%s\n%s".formatted(one.item().folder(), kind(one));
            together.computeIfAbsent(key, ignored -> new ArrayList<>()).add(one);
        }
        List<Row> rows = new ArrayList<>();
        for (var group : together.values()) {
            if (group.size() > ROWS_OF_A_FOLDER) {
                var name = group.getFirst().item().folder() + "/";
                rows.add(new Row(name, kind(group.getFirst()), sum(group)));
            } else {
                group.forEach(
                        one ->
                                rows.add(
                                        new Row(
                                                one.item().name(),
                                                kind(one),
                                                one.outcome().figures())));
            }
        }
        return rows;
    }

    private static String kind(Done done) {
        return done.outcome().kind().isEmpty() ? "not taken" : done.outcome().kind();
    }

    private static Figures sum(Collection<Done> group) {
        return group.stream()
                .map(one -> one.outcome().figures())
                .reduce(Figures.NONE, Figures::plus);
    }

    private static Figures all(List<Row> rows) {
        return rows.stream().map(Row::figures).reduce(Figures.NONE, Figures::plus);
    }

    // --- tables -------------------------------------------------------------------------------

    private static String figures(List<Row> rows) {
        var table =
                new StringBuilder(
                        line(
                                List.of(
                                        "file",
                                        "kind found",
                                        "files",
                                        "sources",
                                        "of itself",
                                        "texts",
                                        "blocks",
                                        "passages",
                                        "datings",
                                        "mentions",
                                        "unknown names",
                                        "candidates",
                                        "findings",
                                        "seconds")));
        table.append("| --- | --- |").append(" ---: |".repeat(12)).append('\n');
        rows.forEach(row -> table.append(figures(named(row.name()), row.kind(), row.figures())));
        return table.append(figures("**all**", "", all(rows))).toString();
    }

    private static String figures(String name, String kind, Figures figures) {
        return line(
                List.of(
                        name,
                        kind,
                        number(figures.files()),
                        number(figures.sources()),
                        number(figures.said()),
                        number(figures.texts()),
                        number(figures.allBlocks()),
                        number(figures.passages()),
                        number(figures.datings()),
                        number(figures.mentions()),
                        number(figures.names()),
                        number(figures.candidates()),
                        number(figures.findings()),
                        String.format(Locale.ROOT, "%.1f", figures.time().toMillis() / 1000.0)));
    }

    private static String blocks(List<Row> rows) {
        var kinds = new TreeSet<>(all(rows).blocks().keySet());
        if (kinds.isEmpty()) {
            return "None.\n";
        }
        List<String> heads = new ArrayList<>(List.of("file"));
        heads.addAll(kinds);
        var table = new StringBuilder(line(heads));
        table.append("| --- |").append(" ---: |".repeat(kinds.size())).append('\n');
        rows.stream()
                .filter(row -> row.figures().allBlocks() > 0)
                .forEach(row -> table.append(blocks(named(row.name()), kinds, row.figures())));
        return table.append(blocks("**all**", kinds, all(rows))).toString();
    }

    private static String blocks(String name, Collection<String> kinds, Figures figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        kinds.forEach(kind -> cells.add(number(figures.blocks().getOrDefault(kind, 0))));
        return line(cells);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |"))
                + "\n";
    }

    private static String named(String name) {
        return "`" + name.replace('`', '\'') + "`";
    }

    // --- findings -----------------------------------------------------------------------------

    private static void findings(
            StringBuilder page,
            String title,
            List<Done> done,
            Predicate<Finding> which,
            String otherwise) {
        Map<Finding, List<String>> files = new LinkedHashMap<>();
        for (var one : done) {
            one.outcome().findings().stream()
                    .filter(which)
                    .distinct()
                    .forEach(
                            finding ->
                                    files.computeIfAbsent(finding, ignored -> new ArrayList<>())
                                            .add(one.item().name()));
        }
        page.append("## ").append(title).append("\n\n");
        if (files.isEmpty()) {
            page.append(otherwise).append("\n\n");
            return;
        }
        page.append(line(List.of("finding", "files", "in the archive's words", "which")));
        page.append("| --- | ---: | --- | --- |\n");
        files.forEach(
                (finding, names) ->
                        page.append(
                                line(
                                        List.of(
                                                "`" + finding.code() + "`",
                                                number(names.size()),
                                                finding.message().replace('\n', ' '),
                                                names(names)))));
        page.append('\n');
    }

    private static String names(List<String> names) {
        var shown =
                names.stream()
                        .limit(NAMES_OF_A_FINDING)
                        .map(ReportPage::named)
                        .collect(Collectors.joining(", "));
        return names.size() > NAMES_OF_A_FINDING
                ? "%s and %d more".formatted(shown, names.size() - NAMES_OF_A_FINDING)
                : shown;
    }
}
