package org.muniment.passage.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Reading;
import org.muniment.passage.Words;
import org.muniment.source.MediaType;

/** Reads the words out of a file of any type that has words. */
public final class FileWords {

    /** What the longest text takes in UTF-8 when every character needs three bytes. */
    static final int MOST_BYTES = 3 * Words.LONGEST;

    private FileWords() {}

    /**
     * @param bytes read to the end, and not closed
     * @param charset what whoever delivered the file said about its encoding
     * @throws Refusal {@link RefusalCode#UNSUPPORTED_FILE} for an image, {@link
     *     RefusalCode#TOO_LARGE}, {@link RefusalCode#INVALID} when it holds what no text can hold
     */
    public static Reading read(MediaType type, InputStream bytes, Optional<String> charset)
            throws IOException {
        return switch (type) {
            case PLAIN_TEXT -> PlainTextReader.read(Characters.of(all(bytes), charset));
            case MARKDOWN -> MarkdownReader.read(Characters.of(all(bytes), charset));
            case HTML -> {
                byte[] page = all(bytes);
                yield HtmlReader.read(Characters.of(page, charset.or(() -> HtmlCharset.in(page))));
            }
            case TEI -> {
                byte[] file = all(bytes);
                yield TeiReader.whole(
                        Characters.of(file, charset.or(() -> HtmlCharset.inXml(file))));
            }
            case PNG, JPEG, TIFF, WEBP ->
                    throw new Refusal(
                            RefusalCode.UNSUPPORTED_FILE,
                            "An image has no words that can be read out; please transcribe it.");
            case PDF, DOCX, ODT, RTF, EPUB ->
                    throw new Refusal(
                            RefusalCode.UNSUPPORTED_FILE,
                            "%s is read by an extraction; please ask for one."
                                    .formatted(type.plainName()));
        };
    }

    static byte[] all(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "Words are read from files of up to %d MB; please divide this one."
                            .formatted(MOST_BYTES / 1_000_000));
        }
        return bytes;
    }
}
