package org.muniment.extraction.child;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.reading.DocumentReader;
import org.muniment.passage.Method;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.NumberedImage;

/**
 * The child: reads one file, prints its progress, leaves one result and ends. It ends as well when
 * its parent does.
 */
public final class ReaderMain {

    static final int TOO_MUCH_OUTPUT = 4;
    static final String PAGES = "pages ";
    private static final int NOT_ASKED = 2;
    private static final int ARGUMENTS = 6;
    private static final String NO_IMAGE = "-";

    private ReaderMain() {}

    /**
     * @param words media type, method, image, file, result, folder to work in, and for OCR
     *     languages
     */
    public static void main(String[] words) {
        if (words.length < ARGUMENTS) {
            System.err.println("This is started by the platform, to read a file apart from it.");
            System.exit(NOT_ASKED);
        }
        Logger.getLogger("").setLevel(Level.OFF);
        endWithParent();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DocumentReader.Task task =
                new DocumentReader.Task(
                        Path.of(words[3]),
                        MediaType.ofWord(words[0]).orElseThrow(),
                        Method.ofWord(words[1]).orElseThrow(),
                        image(words[2]),
                        List.copyOf(Arrays.asList(words).subList(ARGUMENTS, words.length)));
        Outcome outcome =
                DocumentReader.read(
                        task,
                        Path.of(words[5]),
                        (done, total) -> out.println(PAGES + done + " " + total));
        try {
            OutcomeJson.write(outcome, Path.of(words[4]));
        } catch (IOException e) {
            Runtime.getRuntime().halt(TOO_MUCH_OUTPUT);
        }
        Runtime.getRuntime().halt(0);
    }

    /** An image in a word: number, width, height and orientation. */
    static String word(Optional<NumberedImage> image) {
        return image.map(
                        one ->
                                "%d,%d,%d,%d"
                                        .formatted(
                                                one.number(),
                                                one.shape().width(),
                                                one.shape().height(),
                                                one.shape().orientation()))
                .orElse(NO_IMAGE);
    }

    private static Optional<NumberedImage> image(String word) {
        if (word.equals(NO_IMAGE)) {
            return Optional.empty();
        }
        int[] numbers = Stream.of(word.split(",")).mapToInt(Integer::parseInt).toArray();
        return Optional.of(
                new NumberedImage(numbers[0], new ImageShape(numbers[1], numbers[2], numbers[3])));
    }

    private static void endWithParent() {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // Nothing is said to it; only the end counts.
                                }
                            } catch (IOException gone) {
                                // The end as well.
                            }
                            Runtime.getRuntime().halt(1);
                        });
    }
}
