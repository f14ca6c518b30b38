package org.muniment.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.kernel.edtf.EdtfReading;

/**
 * Reads texts from standard input, one a line in UTF-8, and writes what each says as EDTF to
 * standard output, one JSON object a line: {@code ./archive edtf < dates.txt}.
 *
 * <p>The keys are always the same, in this order: {@code text, valid, level, canonical, earliest,
 * latest, message}. What does not apply is {@code null}: all between {@code valid} and {@code
 * message} if the text is not EDTF, the message if it is, and {@code earliest} or {@code latest} if
 * there is no such limit. Days are written as {@link DayNumber#toString()} writes them.
 *
 * <p>Lines end with LF, CRLF or CR; the last may lack its end. An empty line is a text too, the
 * empty one. A byte order mark at the beginning is passed over. What is not UTF-8 is read as
 * U+FFFD. Only one line is held at a time, and each answer is written before the next line is
 * waited for.
 */
public final class EdtfCommand {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory JSON = new JsonFactory();

    private EdtfCommand() {}

    /**
     * Ends with 0 when all is read, with 1 when it cannot read or write, with 2 when called
     * wrongly.
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.err.println(
                    "This command takes no arguments: it reads one date a line from standard input,"
                            + " as in: echo '1955-08?' | ./archive edtf");
            System.exit(2);
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            answer(System.in, out);
        } catch (IOException failure) {
            System.err.println("Reading or writing failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Writes a line of JSON for each line of the input. */
    static void answer(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
        try (JsonGenerator json =
                JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(EdtfReading.of(first ? withoutMark(line) : line), json);
                first = false;
                if (!lines.ready()) {
                    json.flush();
                }
            }
        }
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    private static void write(EdtfReading reading, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", reading.text());
        switch (reading) {
            case EdtfReading.Understood understood -> {
                DayBounds bounds = understood.value().bounds();
                json.writeBooleanField("valid", true);
                json.writeNumberField("level", understood.level().number());
                json.writeStringField("canonical", understood.value().toString());
                json.writeStringField("earliest", dayOrNull(bounds.earliest()));
                json.writeStringField("latest", dayOrNull(bounds.latest()));
                json.writeNullField("message");
            }
            case EdtfReading.Refused refused -> {
                json.writeBooleanField("valid", false);
                json.writeNullField("level");
                json.writeNullField("canonical");
                json.writeNullField("earliest");
                json.writeNullField("latest");
                json.writeStringField("message", refused.message());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static @Nullable String dayOrNull(DayNumber day) {
        return day.isUnbounded() ? null : day.toString();
    }
}
