package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.launcher.DevelopmentMode.Program;
import org.muniment.standalone.process.RunningPrograms;
import org.muniment.standalone.process.ServerFailure;

/** The two programs are pretended here; a real live reload needs a terminal and someone to type. */
class DevelopmentModeTest {

    @TempDir Path folder;

    private final String mark = "--mark=" + UUID.randomUUID();

    @Test
    void bothAreToldWhereTheOtherIs() throws IOException {
        var settings = Settings.from(Map.of(), folder).developing();
        var environment =
                DevelopmentMode.environment(
                        settings, Map.of("MUNIMENT_PUBLIC_URL", settings.publicUrl()));
        var told = folder.resolve("told");
        try (var mode = new DevelopmentMode()) {
            mode.start(
                    shell(
                            "The platform",
                            "echo $MUNIMENT_PUBLIC_URL $ARCHIVE_URL $UI_PORT > told.part;"
                                    + " mv told.part told; sleep 60"),
                    environment);
            mode.await(() -> Files.exists(told));
        }
        assertEquals("http://localhost:5173 http://localhost:8080 5173\n", Files.readString(told));
    }

    @Test
    void whenOneEndsByItselfItIsNamedAndTheOtherIsEndedWithAllThatItStarted() {
        var mode = new DevelopmentMode();
        try (mode) {
            mode.start(shell("The platform", "sh -c 'sleep 60; true' sh " + mark), Map.of());
            mode.await(() -> !RunningPrograms.withArgument(mark).isEmpty());
            mode.start(shell("The workbench", "exit 3"), Map.of());
            var failure = assertThrows(ServerFailure.class, () -> mode.await(() -> false));
            assertEquals(
                    "The workbench has ended by itself, with exit code 3.", failure.getMessage());
        }
        assertEquals(List.of(), RunningPrograms.withArgument(mark));
    }

    @Test
    void nothingIsStartedOnceTheEndHasBegun() {
        var mode = new DevelopmentMode();
        mode.close();
        assertThrows(
                ServerFailure.class,
                () -> mode.start(shell("The platform", "touch " + mark), Map.of()));
        assertFalse(Files.exists(folder.resolve(mark)));
    }

    @Test
    void thePlatformIsFoundByItsDataFolderWhenALauncherWasKilled() {
        var program = DevelopmentMode.platform(folder, Path.of("/srv/data"));
        assertTrue(program.command().contains("-Dmuniment.data=/srv/data"));
    }

    private Program shell(String name, String script) {
        return new Program(name, List.of("sh", "-c", script + "; true"), folder);
    }
}
