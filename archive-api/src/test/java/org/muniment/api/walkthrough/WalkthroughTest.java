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

/**
 * Walks {@code docs/walkthrough.md}, and then {@code docs/public-api.md} in the same shell:
 * everything in them happens as they say.
 */
@QuarkusTest
@TestProfile(FirstStart.class)
class WalkthroughTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir Path folder;

    @Test
    void everyCommandOfTheWalkPrintsWhatThePageSays() throws IOException {
        List<Step> walk = steps("walkthrough.md");
        List<Step> reading = steps("public-api.md");
        assertTrue(walk.size() > 50, "the walk has " + walk.size() + " commands");
        assertTrue(reading.size() > 15, "the guide has " + reading.size() + " commands");
        var servers =
                Map.of(
                        "MUNIMENT", setting("test.url"),
                        "KEYCLOAK", setting("muniment.keycloak-url"));
        try (var shell = new Shell(DOCS, servers, folder.resolve("command"), PATIENCE)) {
            for (Step step : walk) {
                compare("walkthrough.md", step, shell.run(step.command()));
            }
            for (Step step : reading) {
                compare("public-api.md", step, shell.run(step.command()));
            }
        }
    }

    private static List<Step> steps(String page) throws IOException {
        return ConsolePage.steps(Files.readAllLines(DOCS.resolve(page)));
    }

    private static void compare(String page, Step step, String actual) {
        if (!step.isPrinting(actual)) {
            fail(
                    "docs/%s, line %d:\n$ %s\n--- the page says\n%s\n--- it printed\n%s\n"
                            .formatted(page, step.line(), step.command(), step.expected(), actual));
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class).replaceAll("/$", "");
    }
}
