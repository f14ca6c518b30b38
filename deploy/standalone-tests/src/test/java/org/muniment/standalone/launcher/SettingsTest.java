package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.standalone.process.ServerFailure;

class SettingsTest {

    private static final Path PROJECT = Path.of("/project");

    @Test
    void needNotBeGiven() {
        assertEquals(
                new Settings(
                        Path.of("/project/data"),
                        8080,
                        9000,
                        8180,
                        9100,
                        5532,
                        5173,
                        "127.0.0.1",
                        "http://localhost:8080",
                        true,
                        "required",
                        Duration.ofDays(7),
                        "100M",
                        "192m"),
                Settings.from(Map.of(), PROJECT));
    }

    @Test
    void anEmptyValueIsNone() {
        assertEquals(
                Settings.from(Map.of(), PROJECT),
                Settings.from(Map.of("ARCHIVE_PORT", "", "ARCHIVE_DATA", " "), PROJECT));
    }

    @Test
    void thePublicAddressFollowsThePort() {
        var settings = Settings.from(Map.of("ARCHIVE_PORT", "8081"), PROJECT);
        assertEquals("http://localhost:8081", settings.publicUrl());
    }

    @Test
    void theDataFolderMayBeAnywhere() {
        var settings = Settings.from(Map.of("ARCHIVE_DATA", "/srv/muniment/"), PROJECT);
        assertEquals(Path.of("/srv/muniment"), settings.data());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # setting,           value
                    ARCHIVE_PORT,        http
                    ARCHIVE_PORT,        0
                    ARCHIVE_PORT,        65536
                    ARCHIVE_PORT,        -1
                    ARCHIVE_SPECIMEN,    yes
                    ARCHIVE_HEAP,        256
                    ARCHIVE_HEAP,        256m -Dx=y
                    ARCHIVE_REVIEW_FOUR_EYES, no
                    ARCHIVE_REVIEW_STALLED_AFTER, 7
                    ARCHIVE_REVIEW_STALLED_AFTER, PT0S
                    ARCHIVE_FILES_KEEP_FREE, much
                    ARCHIVE_PUBLIC_URL,  archive.example
                    ARCHIVE_PUBLIC_URL,  https://archive.example/
                    ARCHIVE_PUBLIC_URL,  ftp://archive.example
                    """)
    void refuseByNameAValueThatCannotBeUnderstood(String setting, String value) {
        var failure =
                assertThrows(
                        ServerFailure.class, () -> Settings.from(Map.of(setting, value), PROJECT));
        assertTrue(
                failure.toString().contains(setting + " is \"" + value + "\""), failure.toString());
    }

    @Test
    void thePublicAddressInDevelopmentIsTheLiveWorkbench() {
        var settings = Settings.from(Map.of("ARCHIVE_UI_PORT", "5174"), PROJECT).developing();
        assertEquals("http://localhost:5174", settings.publicUrl());
        assertEquals(8080, settings.port());
    }

    @Test
    void refuseOnePortForTwoServers() {
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () -> Settings.from(Map.of("ARCHIVE_POSTGRES_PORT", "8080"), PROJECT));
        assertTrue(
                failure.toString().contains("ARCHIVE_PORT and ARCHIVE_POSTGRES_PORT"),
                failure.toString());
    }
}
