package org.muniment.standalone.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.importing.Outcome.State;

class ReportPageTest {

    private static final Finding LOCKED =
            Finding.error("password-protected", "Open the file with | the password.");

    @TempDir Path folder;

    @Test
    void givesEachFileARowAndSumsThemUp() throws IOException {
        var page =
                written(
                        List.of(
                                done("box/a.txt", "text/plain", 2),
                                done("box/b.pdf", "application/pdf", 1, LOCKED)));

        assertTrue(
                page.contains(
                        "| `box/a.txt` | text/plain | 1 | 1 | 0 | 1 | 2 | 9 | 2 | 3 | 4 | 5 | 0 |"
                                + " 1.5 |"),
                page);
        assertTrue(
                page.contains("| **all** |  | 2 | 2 | 0 | 2 | 3 | 18 | 3 | 6 | 8 | 10 | 1 | 3.0 |"),
                page);
        assertTrue(page.contains("| **all** | 3 |"), page);
        assertTrue(
                page.contains(
                        "| `password-protected` | 1 | Open the file with \\| the password. |"
                                + " `box/b.pdf` |"),
                page);
    }

    @Test
    void putsManyFilesOfOneFolderAndKindTogether() throws IOException {
        var many =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> done("box/%d.txt".formatted(i), "text/plain", 2));
        var page =
                written(
                        Stream.concat(many, Stream.of(done("box/page.md", "text/markdown", 1)))
                                .toList());

        assertTrue(page.contains("| `box/` | text/plain | 9 | 9 |"), page);
        assertTrue(page.contains("| `box/page.md` | text/markdown | 1 | 1 |"), page);
        assertFalse(page.contains("`box/1.txt`"), page);
    }

    @Test
    void keepsWhatPeopleWroteAboveIt() throws IOException {
        var file = folder.resolve("page.md");
        written(List.of(done("a.txt", "text/plain", 1)));
        Files.writeString(file, Files.readString(file).replace("# What came in", "# My own words"));

        var page = written(List.of(done("b.txt", "text/plain", 1)));

        assertTrue(page.startsWith("# My own words\n"), page);
        assertTrue(page.contains("`b.txt`"), page);
        assertFalse(page.contains("`a.txt`"), page);
    }

    @Test
    void overwritesNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("page.md"), "A diary.");

        var refused = assertThrows(CutShort.class, () -> ReportPage.at(file));

        assertTrue(String.valueOf(refused.getMessage()).contains("is left as it is"));
        assertEquals("A diary.", Files.readString(file));
    }

    private String written(List<Done> done) throws IOException {
        var file = folder.resolve("page.md");
        ReportPage.at(file).write(done, List.of());
        return Files.readString(file);
    }

    private static Done done(String name, String kind, int datings, Finding... findings) {
        var figures =
                new Figures(
                        1,
                        1,
                        0,
                        1,
                        Map.of("paragraph", datings),
                        9,
                        datings,
                        3,
                        4,
                        5,
                        findings.length,
                        Duration.ofMillis(1500));
        return new Done(
                new Item(name, Path.of(name), ""),
                new Outcome(State.NEW, kind, figures, List.of(findings)));
    }
}
