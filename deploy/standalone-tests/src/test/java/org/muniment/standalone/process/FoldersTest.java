package org.muniment.standalone.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir Path folder;

    @Test
    void aFolderIsMadeOnceEvenByManyAtATime() throws Exception {
        var made = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Path> making =
                    () -> Folders.madeOnce(folder.resolve("thing"), part -> made.incrementAndGet());
            for (var future : threads.invokeAll(Collections.nCopies(8, making))) {
                assertEquals(folder.resolve("thing"), future.get());
            }
        }
        assertEquals(1, made.get());
    }

    @Test
    void anInterruptedFillingLeavesNothingUnderTheName() throws IOException {
        var thing = folder.resolve("thing");
        assertThrows(
                ServerFailure.class,
                () ->
                        Folders.madeOnce(
                                thing,
                                part -> {
                                    Files.writeString(part.resolve("half"), "half");
                                    throw new ServerFailure("interrupted");
                                }));
        assertFalse(Files.exists(thing));
        Folders.madeOnce(thing, part -> Files.writeString(part.resolve("whole"), "whole"));
        try (var files = Files.list(thing)) {
            assertEquals("whole", files.toList().getFirst().getFileName().toString());
        }
    }

    @Test
    void whatAKilledProcessLeftBesideIsDeleted() throws IOException {
        var left = Files.createDirectories(folder.resolve("thing.part-1/inner"));
        Folders.madeOnce(folder.resolve("thing"), part -> {});
        assertFalse(Files.exists(left.getParent()));
    }

    @Test
    void aCopyKeepsLinksAndADeletedFolderLeavesWhatItLinkedTo() throws IOException {
        var kept = Files.writeString(folder.resolve("kept"), "kept");
        var original = Files.createDirectories(folder.resolve("original"));
        Files.createSymbolicLink(original.resolve("link"), kept);
        Folders.copy(original, folder.resolve("copy"));
        assertEquals(kept, Files.readSymbolicLink(folder.resolve("copy/link")));
        Folders.delete(folder.resolve("copy"));
        assertFalse(Files.exists(folder.resolve("copy")));
        assertTrue(Files.exists(kept));
    }
}
