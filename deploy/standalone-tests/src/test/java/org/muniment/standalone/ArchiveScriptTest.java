package org.muniment.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.process.Commands;

class ArchiveScriptTest {

    private static final String SCRIPTS = "deploy/standalone-tests/src/test/shell/archive-test.sh";

    @Test
    void findsWhatItNeedsBuildsWhatIsOutOfDateAndSaysWhatIsMissing(@TempDir Path folder) {
        var project = ProjectFolder.find();
        var outcome =
                Commands.run(
                        List.of(
                                "bash",
                                project.resolve(SCRIPTS).toString(),
                                project.toString(),
                                folder.toString()),
                        Map.of());
        assertEquals("all is well\n", outcome.output());
        assertEquals(0, outcome.exitCode());
    }

    @Test
    void hasNothingThatShellcheckWarnsOf() {
        Assumptions.assumeTrue(Commands.onPath("shellcheck"), "shellcheck is not installed");
        var project = ProjectFolder.find();
        var outcome =
                Commands.run(
                        List.of(
                                "shellcheck",
                                project.resolve("archive").toString(),
                                project.resolve(".ci/run").toString(),
                                project.resolve(SCRIPTS).toString()),
                        Map.of());
        assertEquals("", outcome.output());
    }
}
