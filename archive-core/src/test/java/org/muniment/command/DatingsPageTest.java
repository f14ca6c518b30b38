package org.muniment.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.kernel.dating.words.DatingFinder;
import org.muniment.kernel.dating.words.TypedReading;

/** Holds docs/dating.md to what the engine does: each row of its tables, and the example. */
class DatingsPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "dating.md");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> eachRowSaysWhatTheEngineDoes() throws IOException {
        List<DynamicTest> rows = new ArrayList<>();
        String heading = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("|")) {
                heading = "";
            } else if (heading.isEmpty()) {
                heading = line;
            } else if (heading.equals("| Words | Found |") && !line.startsWith("| ---")) {
                rows.add(DynamicTest.dynamicTest(line, () -> checkFound(line)));
            } else if (heading.equals("| Typed | EDTF |") && !line.startsWith("| ---")) {
                rows.add(DynamicTest.dynamicTest(line, () -> checkTyped(line)));
            }
        }
        assertTrue(rows.size() > 20, "The page has lost its tables.");
        return rows.stream();
    }

    private static void checkFound(String line) {
        List<String> cells = cells(line);
        String found =
                DatingFinder.find(unquoted(cells.getFirst())).stream()
                        .map(each -> "`" + each.edtf() + "`")
                        .collect(Collectors.joining(" "));
        assertEquals(cells.get(1), found);
    }

    private static void checkTyped(String line) {
        List<String> cells = cells(line);
        TypedReading read = TypedReading.of(unquoted(cells.getFirst()));
        assertEquals(
                unquoted(cells.get(1)),
                assertInstanceOf(TypedReading.Understood.class, read).edtf().toString());
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String unquoted(String cell) {
        return cell.substring(1, cell.length() - 1);
    }

    @Test
    void theExampleOfTheCommandIsWhatItAnswers() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), block("```text"));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        assertEquals(0, DatingsCommand.run(List.of(letter.toString()), answers, System.err));
        assertEquals(
                block("```json"),
                answers.toString(StandardCharsets.UTF_8).replace(letter.toString(), "letter.txt"));
    }

    private static String block(String fence) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> after = lines.subList(lines.indexOf(fence) + 1, lines.size());
        return String.join("\n", after.subList(0, after.indexOf("```"))) + "\n";
    }
}
