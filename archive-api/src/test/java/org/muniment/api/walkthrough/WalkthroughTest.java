package org.muniment.api.walkthrough;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.api.specimen.FirstStart;

/** Walks {@code docs/walkthrough.md}: everything in it happens as it says. */
@QuarkusTest
@TestProfile(FirstStart.class)
class WalkthroughTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir Path folder;

    @Test
    void everyCommandOfTheWalkPrintsWhatThePageSays() throws IOException {
        List<Step> steps = ConsolePage.steps(Files.readAllLines(DOCS.resolve("walkthrough.md")));
        assertTrue(steps.size() > 50, "the page has " + steps.size() + " commands");
        var servers =
                Map.of(
                        "MUNIMENT", setting("test.url"),
                        "KEYCLOAK", setting("muniment.keycloak-url"));
        try (var shell = new Shell(DOCS, servers, folder.resolve("command"), PATIENCE)) {
            for (Step step : steps) {
                compare(step, shell.run(step.command()));
            }
        }
    }

    private static void compare(Step step, String actual) {
        if (!step.isPrinting(actual)) {
            fail(
                    "docs/walkthrough.md, line %d:\n$ %s\n--- the page says\n%s\n--- it printed\n%s\n"
                            .formatted(step.line(), step.command(), step.expected(), actual));
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class).replaceAll("/$", "");
    }
}
