package org.muniment.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatingsCommandTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(String... arguments) throws IOException {
        PrintStream errors = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        return DatingsCommand.run(List.of(arguments), out, errors);
    }

    private String file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words).toString();
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsALineForEachDateWithItsBasis() throws IOException {
        String letter = file("letter.txt", "\uFEFFIn 1955 we met. On May 9 we parted.");
        assertEquals(0, run(letter));
        String expected =
                """
                {"file":"%1$s","start":3,"end":7,"text":"1955","edtf":"1955",\
                "earliest":"1955-01-01","latest":"1955-12-31","basis":[]}
                {"file":"%1$s","start":19,"end":24,"text":"May 9","edtf":"1955-05-09",\
                "earliest":"1955-05-09","latest":"1955-05-09","basis":[{"part":"year",\
                "source":"earlier-words","start":3,"end":7,"text":"1955"}]}
                """;
        assertEquals(expected.formatted(letter), answer());
    }

    @Test
    void takesTheDayOfPublication() throws IOException {
        assertEquals(0, run("--published", "1955-09-14", file("note.txt", "We met on May 9.")));
        assertTrue(
                answer().contains(
                                "\"edtf\":\"1955-05-09\",\"earliest\":\"1955-05-09\",\"latest\":\"1955-05-09\","
                                    + "\"basis\":[{\"part\":\"year\",\"source\":\"publication\",\"start\":null,"
                                    + "\"end\":null,\"text\":null}]"),
                answer());
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws IOException {
        String missing = folder.resolve("missing.txt").toString();
        assertEquals(1, run(missing, file("there.txt", "In 1955.")));
        assertTrue(complaints.toString(StandardCharsets.UTF_8).startsWith(missing));
        assertTrue(answer().contains("there.txt"));
    }

    @Test
    void saysHowItIsCalled() throws IOException {
        assertEquals(2, run());
        assertEquals(2, run("--published", "yesterday", "x.txt"));
        assertEquals(2, run("--help"));
        assertEquals("", answer());
    }
}
