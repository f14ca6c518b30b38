package org.muniment.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.DatingFinder;
import org.muniment.kernel.dating.words.FoundDating;
import org.muniment.kernel.dating.words.Supply;
import org.muniment.kernel.edtf.DayNumber;

/**
 * Finds the dates in files of plain text in UTF-8 and writes each to standard output as a JSON
 * object a line: {@code ./archive datings letter.txt}.
 *
 * <p>The keys are always the same, in this order: {@code file, start, end, text, edtf, earliest,
 * latest, basis}. Offsets count code points from the beginning of the file, a byte order mark
 * aside. The basis is a list, empty where the words say all themselves, of what other words
 * supplied: {@code part, source, start, end, text}, the last three {@code null} where the source is
 * the date of publication. Dates that are the ends of one range are two lines.
 */
public final class DatingsCommand {

    private static final String USAGE =
            "Name the files to read, as in: ./archive datings [--published 1955-08-01] letter.txt";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory JSON = new JsonFactory();

    private DatingsCommand() {}

    /**
     * Ends with 0 when all is read, with 1 when a file could not be, with 2 when called wrongly.
     */
    public static void main(String[] arguments) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.exit(run(List.of(arguments), out, System.err));
        } catch (IOException failure) {
            System.err.println("Writing failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    static int run(List<String> arguments, OutputStream out, PrintStream complaints)
            throws IOException {
        List<String> files = new ArrayList<>(arguments);
        Optional<LocalDate> published = Optional.empty();
        if (files.size() >= 2 && files.getFirst().equals("--published")) {
            try {
                published = Optional.of(LocalDate.parse(files.get(1)));
            } catch (DateTimeParseException unreadable) {
                complaints.println("Write the day of publication as in 1955-08-01.");
                return 2;
            }
            files = files.subList(2, files.size());
        }
        if (files.isEmpty() || files.getFirst().startsWith("--")) {
            complaints.println(USAGE);
            return 2;
        }
        return answer(files, published, out, complaints);
    }

    private static int answer(
            List<String> files,
            Optional<LocalDate> published,
            OutputStream out,
            PrintStream complaints)
            throws IOException {
        int status = 0;
        try (JsonGenerator json =
                JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            for (String file : files) {
                String words = wordsOf(file, complaints);
                if (words == null) {
                    status = 1;
                    continue;
                }
                for (FoundDating found : DatingFinder.find(words, List.of(), published)) {
                    write(file, found, json);
                }
                json.flush();
            }
        }
        return status;
    }

    private static @Nullable String wordsOf(String file, PrintStream complaints) {
        try {
            String words = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
            boolean marked = !words.isEmpty() && words.charAt(0) == BYTE_ORDER_MARK;
            return marked ? words.substring(1) : words;
        } catch (IOException | InvalidPathException failure) {
            complaints.println(file + " could not be read: " + failure.getMessage());
            return null;
        }
    }

    private static void write(String file, FoundDating found, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeNumberField("start", found.start());
        json.writeNumberField("end", found.end());
        json.writeStringField("text", found.text());
        json.writeStringField("edtf", found.edtf().toString());
        json.writeStringField("earliest", dayOrNull(found.edtf().earliest()));
        json.writeStringField("latest", dayOrNull(found.edtf().latest()));
        json.writeArrayFieldStart("basis");
        for (Supply supply : found.basis()) {
            write(supply, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void write(Supply supply, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("part", word(supply.part()));
        json.writeStringField("source", word(supply.source()));
        if (supply.source() == Supply.Source.PUBLICATION) {
            json.writeNullField("start");
            json.writeNullField("end");
            json.writeNullField("text");
        } else {
            json.writeNumberField("start", supply.start());
            json.writeNumberField("end", supply.end());
            json.writeStringField("text", supply.text());
        }
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String dayOrNull(DayNumber day) {
        return day.isUnbounded() ? null : day.toString();
    }
}
