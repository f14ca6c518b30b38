package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessNoteTest {

    @TempDir Path folder;

    @Test
    void findsTheProcessItNames() {
        note().write(ProcessHandle.current());
        assertEquals(Optional.of(ProcessHandle.current()), note().living());
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSameNumberForIt() throws IOException {
        var before = Instant.now().minusSeconds(86_400);
        Files.writeString(note().file(), ProcessHandle.current().pid() + " " + before);
        assertEquals(Optional.empty(), note().living());
    }

    @Test
    void namesNobodyOnceErased() {
        note().write(ProcessHandle.current());
        note().erase();
        assertEquals(Optional.empty(), note().living());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12 yesterday", "twelve 2026-01-01T00:00:00Z"})
    void aHalfWrittenOneNamesNobody(String content) throws IOException {
        Files.writeString(note().file(), content);
        assertEquals(Optional.empty(), note().living());
    }

    private ProcessNote note() {
        return new ProcessNote(folder.resolve("note"));
    }
}
