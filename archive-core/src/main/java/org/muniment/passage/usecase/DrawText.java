package org.muniment.passage.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Reading;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.reading.FileWords;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Page;
import org.muniment.source.SourceBody;
import org.muniment.source.StoredFile;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.OpenFile;
import org.muniment.source.usecase.ReadSurrogates;

/** Reads the words out of a file of a source, as a text of it. */
@ApplicationScoped
public class DrawText {

    private final ReadSurrogates surrogates;
    private final OpenFile files;
    private final ReadRecord records;
    private final SourcesInUse sources;
    private final Texts texts;
    private final KeepText keep;
    private final Clock clock;
    private final RandomGenerator random;

    DrawText(
            ReadSurrogates surrogates,
            OpenFile files,
            ReadRecord records,
            SourcesInUse sources,
            Texts texts,
            KeepText keep,
            Clock clock,
            RandomGenerator random) {
        this.surrogates = surrogates;
        this.files = files;
        this.records = records;
        this.sources = sources;
        this.texts = texts;
        this.keep = keep;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is to be read.
     *
     * @param page of the surrogate, from 1
     * @param language of the words, BCP 47; when empty, what the file states, or else the first
     *     language of the source
     */
    public record Order(
            RecordId source, SurrogateId surrogate, int page, Optional<String> language) {}

    /**
     * What was read.
     *
     * @param existed whether the same program had read the same words from the same page before;
     *     then that text is the answer, and nothing was added
     */
    public record Drawn(Text text, boolean existed) {}

    /**
     * Draws a text. The file is read before the transaction that keeps the text begins.
     *
     * @param agent who sets the machine to work
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such page, {@link
     *     RefusalCode#RETIRED} when the source was retired, and as {@link FileWords#read} says
     */
    public Drawn draw(Order order, AgentId agent) {
        Page page = surrogates.page(order.source(), order.surrogate(), order.page());
        Reading reading = read(page.file());
        return QuarkusTransaction.joiningExisting()
                .call(() -> keep(order, page, Method.EXTRACTION, reading, agent));
    }

    private Reading read(StoredFile file) {
        try (InputStream bytes = files.open(file.digest())) {
            return FileWords.read(file.type(), bytes, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what was read, in the caller's transaction; words that the same program had read from
     * the same page before are not kept twice.
     *
     * @param method {@link Method#EXTRACTION} or {@link Method#OCR}
     * @throws Refusal {@link RefusalCode#RETIRED} when the source was retired
     */
    public Drawn keep(Order order, Page page, Method method, Reading reading, AgentId agent) {
        sources.require(order.source());
        Text text =
                new Text(
                        TextId.random(random),
                        order.source(),
                        new Origin(
                                method,
                                reading.reader(),
                                Optional.of(
                                        new Origin.Drawn(
                                                order.surrogate(),
                                                page.number(),
                                                page.file().digest(),
                                                reading.encoding())),
                                Optional.empty()),
                        language(order, reading),
                        reading.words().codePoints().length(),
                        reading.words().digest(),
                        reading.blocks(),
                        reading.remarks(),
                        agent,
                        clock.instant());
        Optional<Text> same = texts.same(text);
        if (same.isEmpty()) {
            keep.keep(text, reading.words());
        }
        return new Drawn(same.orElse(text), same.isPresent());
    }

    private String language(Order order, Reading reading) {
        return order.language()
                .or(reading::language)
                .or(() -> description(order.source()).languages().stream().findFirst())
                .orElse(Languages.UNDETERMINED);
    }

    private SourceBody description(RecordId source) {
        return records.head(RecordKind.SOURCE, source, SourceBody.class).present();
    }
}
