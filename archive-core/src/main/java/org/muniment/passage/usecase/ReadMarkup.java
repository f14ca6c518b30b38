package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Origin;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.reading.TeiReader;
import org.muniment.source.MediaType;
import org.muniment.source.StoredFile;
import org.muniment.source.usecase.OpenFile;

/**
 * Tells what the markup of its file says of a text that was imported from TEI: names with their
 * identifiers, dates, notes, pages. It is read from the file each time, so that there is nothing
 * that could disagree with it.
 */
@ApplicationScoped
public class ReadMarkup {

    private final ReadText texts;
    private final OpenFile files;

    ReadMarkup(ReadText texts, OpenFile files) {
        this.texts = texts;
        this.files = files;
    }

    /** A document, and its words, to which its offsets refer. */
    public record Marked(Text text, TeiDocument document) {

        public Words words() {
            return document.words();
        }
    }

    /**
     * What the markup says of a text.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#UNSUPPORTED_FILE} when the
     *     text was not read from TEI; {@link RefusalCode#WRONG_STATE} when the file does not have
     *     such a document, as when another version of the program read it; {@link
     *     RefusalCode#EXPUNGED}
     */
    public Marked read(TextId id) {
        Text text = texts.describe(id);
        StoredFile file =
                text.origin()
                        .drawn()
                        .map(Origin.Drawn::file)
                        .map(files::describe)
                        .filter(drawn -> drawn.type() == MediaType.TEI)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.UNSUPPORTED_FILE,
                                                "Text %s was not read from TEI, so no markup says anything of it."
                                                        .formatted(id)));
        texts.words(id, 0, 0);
        try (InputStream bytes = files.open(file)) {
            return TeiReader.read(bytes)
                    .document()
                    .all()
                    .filter(document -> document.words().digest().equals(text.words()))
                    .findFirst()
                    .map(document -> new Marked(text, document))
                    .orElseThrow(
                            () ->
                                    new Refusal(
                                            RefusalCode.WRONG_STATE,
                                            "No document of the file has the words of text %s. Import the file again to have its markup."
                                                    .formatted(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
