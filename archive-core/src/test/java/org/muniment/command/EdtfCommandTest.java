package org.muniment.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfCommandTest {

    private static final String AUGUST =
            """
            {"text":"1955-08?","valid":true,"level":1,"canonical":"1955-08?","earliest":"1955-08-01","latest":"1955-08-31","message":null}
            """;

    private static final String EMPTY =
            """
            {"text":"","valid":false,"level":null,"canonical":null,"earliest":null,"latest":null,"message":"At character 1: expected a date such as 1955-08-01, found the end of the text."}
            """;

    private static String answer(String input) throws IOException {
        return answer(input.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EdtfCommand.answer(new ByteArrayInputStream(input), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1955-08?", "1955-08?\n", "1955-08?\r\n", "\uFEFF1955-08?\n"})
    void answersALineHoweverItEnds(String input) throws IOException {
        assertEquals(AUGUST, answer(input));
    }

    @Test
    void answersEachLineAlsoTheEmptyOnes() throws IOException {
        assertEquals(AUGUST + EMPTY + AUGUST, answer("1955-08?\r\n\r\n1955-08?"));
        assertEquals(EMPTY + EMPTY, answer("\n\n"));
    }

    @Test
    void answersNothingToNothing() throws IOException {
        assertEquals("", answer(""));
    }

    @Test
    void writesWhatHasNoLimitAsNull() throws IOException {
        assertEquals(
                """
                {"text":"1955/..","valid":true,"level":1,"canonical":"1955/..","earliest":"1955-01-01","latest":null,"message":null}
                {"text":"/1955","valid":true,"level":1,"canonical":"/1955","earliest":null,"latest":"1955-12-31","message":null}
                """,
                answer("1955/..\n/1955\n"));
    }

    @Test
    void writesLongYearsWithTheirLetter() throws IOException {
        assertEquals(
                """
                {"text":"Y-17E7","valid":true,"level":2,"canonical":"Y-170000000","earliest":"Y-170000000-01-01","latest":"Y-170000000-12-31","message":null}
                """,
                answer("Y-17E7"));
    }

    @Test
    void givesTheTextBackAsItWas() throws IOException {
        for (String text : List.of("\"\\\t\u0001", "一九五五年", "\uD83D\uDE00", " 1955 ", "\u2028")) {
            JsonNode line = new ObjectMapper().readTree(answer(text));
            assertEquals(text, line.get("text").textValue());
            assertEquals(
                    List.of("text", "valid", "level", "canonical", "earliest", "latest", "message"),
                    line.properties().stream().map(Map.Entry::getKey).toList());
        }
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        String line = answer(new byte[] {'1', '9', (byte) 0xFF, '\n', '1', '9', '5', '5'});
        assertTrue(line.startsWith("{\"text\":\"19\uFFFD\",\"valid\":false,"), line);
        assertTrue(line.contains("{\"text\":\"1955\",\"valid\":true,"), line);
    }

    @Test
    void answersEachLineBeforeItWaitsForTheNext() throws Exception {
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed);
                PipedInputStream answers = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(answers)) {
            Thread command =
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            Assertions.assertDoesNotThrow(
                                                    () -> EdtfCommand.answer(in, out)));
            typed.write("1955-08?\n".getBytes(StandardCharsets.UTF_8));
            typed.flush();
            byte[] answer =
                    Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(10), () -> answers.readNBytes(AUGUST.length()));
            assertEquals(AUGUST, new String(answer, StandardCharsets.UTF_8));
            typed.close();
            command.join(Duration.ofSeconds(10));
        }
    }

    @Test
    void endsWellThoughLinesAreRefusedAndBadlyWhenCalledWrongly() throws Exception {
        assertEquals(0, exitCode("not a date\n"));
        assertEquals(2, exitCode("", "1955"));
    }

    private static int exitCode(String input, String... arguments) throws Exception {
        List<String> call =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EdtfCommand.class.getName()));
        call.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(call)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException alreadyEnded) {
            // The exit code is what counts.
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
