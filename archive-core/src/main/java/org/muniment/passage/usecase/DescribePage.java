package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.PageDescription;
import org.muniment.passage.reading.HtmlDescriber;
import org.muniment.record.RecordId;
import org.muniment.source.MediaType;
import org.muniment.source.StoredFile;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.OpenFile;
import org.muniment.source.usecase.ReadSurrogates;

/** Tells what a web page that was captured says of itself. Keeps nothing: these are suggestions. */
@ApplicationScoped
public class DescribePage {

    private final ReadSurrogates surrogates;
    private final OpenFile files;

    DescribePage(ReadSurrogates surrogates, OpenFile files) {
        this.surrogates = surrogates;
        this.files = files;
    }

    /**
     * What a page of a surrogate says of itself.
     *
     * @param number of the page, from 1
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such page, {@link
     *     RefusalCode#UNSUPPORTED_FILE} when it is no HTML, {@link RefusalCode#TOO_LARGE}, {@link
     *     RefusalCode#EXPUNGED}
     */
    public PageDescription describe(RecordId source, SurrogateId surrogate, int number) {
        StoredFile file = surrogates.page(source, surrogate, number).file();
        if (file.type() != MediaType.HTML) {
            throw new Refusal(
                    RefusalCode.UNSUPPORTED_FILE,
                    "This page is %s; only pages of the web say what they are."
                            .formatted(file.type().plainName()));
        }
        try (InputStream bytes = files.open(file.digest())) {
            return HtmlDescriber.describe(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
