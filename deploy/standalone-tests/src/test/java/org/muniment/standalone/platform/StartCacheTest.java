package org.muniment.standalone.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    private static final List<String> OPTIONS = List.of("-Xmx256m");
    private static final String JAVA = "maker 25.0.1";

    @TempDir Path application;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(application.resolve("lib/main"));
        Files.writeString(application.resolve("lib/main/some.jar"), "classes");
        Files.writeString(application.resolve("quarkus-run.jar"), "main");
    }

    @Test
    void isFoundAgainWhenAllIsAsInTheRehearsal() throws IOException {
        make();
        assertTrue(cache().exists());
        assertEquals("-XX:AOTCache=" + cache().file(), cache().use());
    }

    @Test
    void isNotThereForAnotherJavaOrOtherOptions() throws IOException {
        make();
        assertFalse(StartCache.of(application, "maker 25.0.2", OPTIONS).exists());
        assertFalse(StartCache.of(application, JAVA, List.of("-Xmx512m")).exists());
    }

    @Test
    void isNotThereOnceAnythingWasBuiltAnew() throws IOException {
        make();
        var jar = application.resolve("lib/main/some.jar");
        var time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "other classes");
        Files.setLastModifiedTime(jar, time);
        assertFalse(cache().exists());
        Files.writeString(jar, "classes");
        Files.setLastModifiedTime(jar, time);
        assertTrue(cache().exists());
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertFalse(cache().exists());
    }

    @Test
    void isNotThereBeforeTheRehearsalHasEnded() throws IOException {
        Files.writeString(Path.of(cache().making().replace("-XX:AOTCacheOutput=", "")), "cache");
        assertTrue(cache().isMade());
        assertFalse(cache().exists());
    }

    @Test
    void takesThePlaceOfTheOneBefore() throws IOException {
        make();
        var before = cache().file();
        Files.writeString(application.resolve("quarkus-run.jar"), "a newer main");
        make();
        assertNotEquals(before, cache().file());
        assertTrue(cache().exists());
        assertFalse(Files.exists(before));
    }

    private void make() throws IOException {
        var cache = cache();
        Files.writeString(Path.of(cache.making().replace("-XX:AOTCacheOutput=", "")), "cache");
        cache.keep();
    }

    private StartCache cache() {
        return StartCache.of(application, JAVA, OPTIONS);
    }
}
