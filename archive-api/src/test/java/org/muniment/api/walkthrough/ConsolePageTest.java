package org.muniment.api.walkthrough;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePageTest {

    @TempDir Path folder;

    @Test
    void readsCommandsAndWhatTheyPrintFromConsoleBlocksAlone() {
        String page =
                """
                Prose with `$ no command`.

                ```console
                $ name=Muniment
                $ cat <<END
                > Hello
                >
                > $name
                > END
                Hello

                Muniment
                ```

                ```json
                {"not": "run"}
                ```
                """;
        assertEquals(
                List.of(
                        new Step(4, "name=Muniment", ""),
                        new Step(5, "cat <<END\nHello\n\n$name\nEND", "Hello\n\nMuniment")),
                ConsolePage.steps(page.lines().toList()));
    }

    @Test
    void refusesOutputThatNoCommandPrints() {
        assertThrows(
                AssertionError.class,
                () -> ConsolePage.steps(List.of("```console", "Hello", "```")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # the page says, the command prints, which is
                    Hello           , Hello              , true
                    Hello           , Hullo              , false
                    Hello           , Hello there        , false
                    Hello           , ''                 , false
                    ''              , ''                 , true
                    ''              , an error           , false
                    id …            , id bcd7x2m9kfz     , true
                    id … done       , id bcd done        , true
                    id … done       , id bcd             , false
                    a.c             , abc                , false
                    """)
    void comparesWhatIsPrintedWithWhatThePageSays(String says, String prints, boolean same) {
        assertEquals(same, new Step(1, "", says).isPrinting(prints));
    }

    @Test
    void takesALoneEllipsisForAnyNumberOfLinesAndOneInALineForThatLineAlone() {
        assertEquals(true, new Step(1, "", "first\n…\nlast").isPrinting("first\na\nb\nlast"));
        assertEquals(false, new Step(1, "", "first … last").isPrinting("first a\nb last"));
    }

    @Test
    void keepsVariablesBetweenCommandsAndShowsErrors() throws IOException {
        try (var shell = shell(Duration.ofSeconds(60))) {
            assertEquals("", shell.run("there=$WHERE; greet() { cat; echo \"$1, $there\"; }"));
            assertEquals("Yes\nHello, world", shell.run("greet Hello <<END\nYes\nEND"));
            assertEquals("", shell.run("cat"));
            assertEquals("no newline", shell.run("printf 'no newline' >&2"));
        }
    }

    @Test
    void saysInWhichCommandTheShellEnded() throws IOException {
        try (var shell = shell(Duration.ofSeconds(60))) {
            var ended = assertThrows(AssertionError.class, () -> shell.run("echo bye; exit 3"));
            assertEquals("the shell ended within: echo bye; exit 3\nbye\n", ended.getMessage());
        }
    }

    @Test
    void endsACommandThatDoesNotEnd() throws IOException {
        try (var shell = shell(Duration.ofSeconds(1))) {
            assertThrows(AssertionError.class, () -> shell.run("sleep 300"));
        }
    }

    private Shell shell(Duration patience) throws IOException {
        return new Shell(folder, Map.of("WHERE", "world"), folder.resolve("command"), patience);
    }
}
