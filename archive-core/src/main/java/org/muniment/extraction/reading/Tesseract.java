package org.muniment.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The program that recognises words in images, where the machine has it. */
final class Tesseract {

    private static final String PROGRAM = "tesseract";
    private static final int LONGEST_COMPLAINT = 500;

    private final String version;
    private final List<String> languages;

    private Tesseract(String version, List<String> languages) {
        this.version = version;
        this.languages = languages;
    }

    /** It broke off; the message is what it said, and with which number it ended. */
    static final class BrokeOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokeOff(String complaint) {
            super(complaint);
        }
    }

    /**
     * Looks for it on the path.
     *
     * @param work a folder for what it says
     */
    static Optional<Tesseract> find(Path work) {
        try {
            List<String> version = lines(List.of(PROGRAM, "--version"), work);
            List<String> languages = lines(List.of(PROGRAM, "--list-langs"), work);
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

    /**
     * The words of an image, as lines of {@link TesseractTable}.
     *
     * @param work a folder for what it says
     * @throws BrokeOff when it ends otherwise than well
     */
    List<String> recognise(Path image, List<String> scripts, int dotsPerInch, Path work)
            throws IOException {
        return lines(
                List.of(
                        PROGRAM,
                        image.toString(),
                        "stdout",
                        "-l",
                        String.join("+", scripts),
                        "--dpi",
                        String.valueOf(dotsPerInch),
                        "tsv"),
                work);
    }

    private static List<String> lines(List<String> command, Path work) throws IOException {
        Path said = Files.createTempFile(work, "said-", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BrokeOff(complaint(said, process.exitValue()));
            }
            return output.lines().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String complaint(Path said, int exit) throws IOException {
        try (InputStream bytes = Files.newInputStream(said)) {
            String all =
                    new String(bytes.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining("; "));
            return "%s (%d)".formatted(all.isEmpty() ? "nothing" : Unicode.clean(all), exit);
        }
    }
}
