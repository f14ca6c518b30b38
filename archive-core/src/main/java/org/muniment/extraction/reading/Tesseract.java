package org.muniment.extraction.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program that recognises words in images, where the machine has it. */
final class Tesseract {

    private static final String PROGRAM = "tesseract";

    private final String version;
    private final List<String> languages;

    private Tesseract(String version, List<String> languages) {
        this.version = version;
        this.languages = languages;
    }

    /** Looks for it on the path. */
    static Optional<Tesseract> find() {
        try {
            List<String> version = lines(List.of(PROGRAM, "--version"));
            List<String> languages = lines(List.of(PROGRAM, "--list-langs"));
            return version.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Tesseract(
                                    version.getFirst().replace(PROGRAM, "").strip(),
                                    languages.stream()
                                            .skip(1)
                                            .map(String::strip)
                                            .filter(name -> !name.isEmpty() && !name.equals("osd"))
                                            .toList()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    String version() {
        return version;
    }

    List<String> languages() {
        return languages;
    }

    /** The words of an image, as lines of {@link TesseractTable}. */
    List<String> recognise(Path image, List<String> scripts, int dotsPerInch) throws IOException {
        return lines(
                List.of(
                        PROGRAM,
                        image.toString(),
                        "stdout",
                        "-l",
                        String.join("+", scripts),
                        "--dpi",
                        String.valueOf(dotsPerInch),
                        "tsv"));
    }

    private static List<String> lines(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(false)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return new ArrayList<>(output.lines().toList());
    }
}
