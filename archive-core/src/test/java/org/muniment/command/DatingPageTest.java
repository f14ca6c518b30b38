package org.muniment.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfReading;

/** Holds docs/dating-edtf.md to what the engine does: each row of each table, and the example. */
class DatingPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "dating-edtf.md");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE);
    }

    @TestFactory
    Stream<DynamicTest> eachRowSaysWhatTheEngineDoes() throws IOException {
        List<DynamicTest> rows = new ArrayList<>();
        List<String> header = List.of();
        for (String line : lines()) {
            if (!line.startsWith("|")) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = cells(line);
            } else if (!line.startsWith("| ---")) {
                List<String> kind = header;
                List<String> row = cells(line);
                rows.add(DynamicTest.dynamicTest(line, () -> check(kind, row)));
            }
        }
        assertTrue(rows.size() > 50, "The page has lost its tables.");
        return rows.stream();
    }

    private static void check(List<String> header, List<String> row) {
        switch (header.get(1)) {
            case "Level" -> assertEquals(row.subList(1, 5), reading(row.get(0)));
            case "Window" -> assertEquals(row.subList(2, 5), relations(row.get(0), row.get(1)));
            case "Message" -> assertEquals(row.get(1), message(row.get(0)));
            default -> throw new AssertionError("A table that no test understands: " + header);
        }
    }

    private static List<String> reading(String text) {
        return switch (EdtfReading.of(text)) {
            case EdtfReading.Understood read ->
                    List.of(
                            Integer.toString(read.level().number()),
                            read.value().toString(),
                            dayOrNone(read.value().earliest()),
                            dayOrNone(read.value().latest()));
            case EdtfReading.Refused refused -> List.of(refused.message());
        };
    }

    private static String dayOrNone(DayNumber day) {
        return day.isUnbounded() ? "none" : day.toString();
    }

    private static List<String> relations(String date, String window) {
        Edtf read = Edtf.parse(date);
        Edtf within = Edtf.parse(window);
        return Stream.of(
                        read.certainlyWithin(within),
                        read.possiblyWithin(within),
                        read.overlaps(within))
                .map(answer -> answer ? "yes" : "no")
                .toList();
    }

    private static String message(String text) {
        return switch (EdtfReading.of(text)) {
            case EdtfReading.Understood read -> "It is read as " + read.value();
            case EdtfReading.Refused refused -> refused.message();
        };
    }

    /** The cells of a row; what stands in backquotes keeps its spaces. */
    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|"))
                .map(String::strip)
                .map(cell -> cell.matches("`[^`]*`") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }

    @Test
    void theExampleOfTheCommandIsWhatItAnswers() throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        byte[] input = block("```text").getBytes(StandardCharsets.UTF_8);
        EdtfCommand.answer(new ByteArrayInputStream(input), answers);
        assertEquals(block("```json"), answers.toString(StandardCharsets.UTF_8));
    }

    private static String block(String fence) throws IOException {
        List<String> lines = lines();
        List<String> after = lines.subList(lines.indexOf(fence) + 1, lines.size());
        return String.join("\n", after.subList(0, after.indexOf("```"))) + "\n";
    }
}
