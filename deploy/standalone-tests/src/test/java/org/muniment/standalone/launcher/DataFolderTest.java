package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.process.ServerFailure;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void isMadeIfItIsNotThere() {
        DataFolder.at(folder.resolve("new/data"));
        assertTrue(Files.isDirectory(folder.resolve("new/data")));
    }

    @Test
    void isRefusedWhereItCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        var failure = assertThrows(ServerFailure.class, () -> DataFolder.at(file.resolve("data")));
        assertTrue(failure.toString().contains("ARCHIVE_DATA"), failure.toString());
    }

    @Test
    void isRefusedOnAFullDisk() {
        var data = DataFolder.at(folder.resolve("data"));
        data.requireRoom(200L << 20);
        var failure = assertThrows(ServerFailure.class, () -> data.requireRoom((200L << 20) - 1));
        assertTrue(failure.toString().contains("Only 199 MB are free"), failure.toString());
        assertTrue(failure.toString().contains("ARCHIVE_DATA"), failure.toString());
    }
}
