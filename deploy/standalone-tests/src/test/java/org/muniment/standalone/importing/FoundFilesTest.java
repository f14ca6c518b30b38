package org.muniment.standalone.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundFilesTest {

    @TempDir Path folder;

    @Test
    void goesThroughFoldersInTheOrderOfTheNames() throws IOException {
        file("box/b/2.txt");
        file("box/b/1.txt");
        file("box/a.txt");
        file("box/.git/config");
        file("box/report.md");
        file("one.txt");
        Files.createSymbolicLink(folder.resolve("box/c"), folder.resolve("box/b"));

        var found =
                FoundFiles.in(
                        List.of(folder.resolve("box"), folder.resolve("one.txt")),
                        Optional.of(folder.resolve("box/../box/report.md")));

        assertEquals(
                List.of("box/a.txt", "box/b/1.txt", "box/b/2.txt", "one.txt"),
                found.items().stream().map(Item::name).toList());
        assertEquals(
                List.of(
                        "box/.git: hidden",
                        "box/c: a symbolic link",
                        "box/report.md: the report itself"),
                found.passedOver());
    }

    @Test
    void takesAFolderWithTablesForABatchThatGoesBeforeItsFiles() throws IOException {
        file("box/a.txt");
        file("box/t/Events.csv");
        file("box/t/files/m.txt");
        file("box/t/.hidden");
        var found = FoundFiles.in(List.of(folder.resolve("box")), Optional.empty());

        assertEquals(
                List.of("box/a.txt", "box/t", "box/t/files/m.txt"),
                found.items().stream().map(Item::name).toList());
        assertEquals("box/t", found.items().getLast().batch());
        var once = packed("once.zip");
        assertArrayEquals(once, packed("twice.zip"));
        try (var zip = new ZipFile(folder.resolve("once.zip").toFile())) {
            assertEquals(
                    List.of("Events.csv", "files/m.txt"),
                    zip.stream().map(entry -> entry.getName()).toList());
        }
    }

    @Test
    void saysWhatIsNotThere() {
        assertThrows(
                CutShort.class,
                () -> FoundFiles.in(List.of(folder.resolve("gone")), Optional.empty()));
        assertThrows(CutShort.class, () -> FoundFiles.in(List.of(folder), Optional.empty()));
    }

    private byte[] packed(String name) throws IOException {
        BatchFiles.pack(folder.resolve("box/t"), folder.resolve(name));
        return Files.readAllBytes(folder.resolve(name));
    }

    private void file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
