package org.muniment.passage.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.reading.PlainTextReader;
import org.muniment.passage.store.TextWatcher;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.Page;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.ReadSurrogates;

/**
 * Adds words that somebody typed or a machine outside of the archive made: a transcription, a
 * translation, a correction.
 */
@ApplicationScoped
public class EnterText {

    private final Texts texts;
    private final SourcesInUse sources;
    private final ReadSurrogates surrogates;
    private final KeepText keep;
    private final List<TextWatcher> watchers;
    private final Clock clock;
    private final RandomGenerator random;

    EnterText(
            Texts texts,
            SourcesInUse sources,
            ReadSurrogates surrogates,
            KeepText keep,
            @All List<TextWatcher> watchers,
            Clock clock,
            RandomGenerator random) {
        this.texts = texts;
        this.sources = sources;
        this.surrogates = surrogates;
        this.keep = keep;
        this.watchers = watchers;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Words to be added.
     *
     * @param maker who or what chose the words
     * @param page what they were taken from
     * @param derivedFrom the text of the same source that they translate or correct, or, for
     *     another transcription or OCR, whose place they take
     * @param language BCP 47
     * @param words as they came; line ends of every kind
     * @param blocks the layout; empty to have it told from the form of the lines. Its offsets count
     *     the code points of the words as they will be kept, with LF line ends
     */
    public record Entry(
            RecordId source,
            Method method,
            Maker maker,
            Optional<LookedAt> page,
            Optional<TextId> derivedFrom,
            String language,
            String words,
            Optional<List<Block>> blocks) {

        /** Words whose origin is known in full. */
        public Entry(
                RecordId source,
                Origin origin,
                String language,
                String words,
                Optional<List<Block>> blocks) {
            this(
                    source,
                    origin.method(),
                    origin.maker(),
                    origin.drawn().map(drawn -> new LookedAt(drawn.surrogate(), drawn.page())),
                    origin.derivedFrom(),
                    language,
                    words,
                    blocks);
        }
    }

    /** A page of a surrogate of the same source, from 1. */
    public record LookedAt(SurrogateId surrogate, int page) {}

    /**
     * Adds a text. When it takes the place of another, the passages of that one are carried over.
     *
     * @param agent who brings it
     * @throws Refusal {@link RefusalCode#NOT_FOUND} or {@link RefusalCode#RETIRED} for the source
     *     and the page, {@link RefusalCode#BAD_REFERENCE} when the text it comes from is not one of
     *     the same source, {@link RefusalCode#INVALID} and {@link RefusalCode#TOO_LARGE} for the
     *     words
     */
    @Transactional
    public Text enter(Entry entry, AgentId agent) {
        Words.Taken taken = Words.take(entry.words());
        Words words = taken.words();
        if (words.value().isBlank()) {
            throw Refusal.invalid("/words", "A text has at least one word.");
        }
        boolean succeeds = entry.derivedFrom().isPresent() && entry.method() != Method.TRANSLATION;
        if (succeeds) {
            watchers.forEach(TextWatcher::before);
        }
        sources.require(entry.source());
        entry.derivedFrom().ifPresent(from -> requireRelative(entry, from));
        List<Block> blocks = entry.blocks().orElseGet(() -> PlainTextReader.blocks(words));
        List<Finding> remarks = new ArrayList<>(taken.remarks());
        if (entry.blocks().isEmpty()) {
            PlainTextReader.remark(blocks).ifPresent(remarks::add);
        }
        Text text =
                new Text(
                        TextId.random(random),
                        entry.source(),
                        origin(entry),
                        entry.language(),
                        words.codePoints().length(),
                        words.digest(),
                        blocks,
                        remarks,
                        agent,
                        clock.instant());
        keep.keep(text, words);
        if (succeeds) {
            watchers.forEach(watcher -> watcher.added(text));
        }
        return text;
    }

    private Origin origin(Entry entry) {
        return new Origin(
                entry.method(),
                entry.maker(),
                entry.page().map(page -> drawn(entry.source(), page)),
                entry.derivedFrom());
    }

    private Origin.Drawn drawn(RecordId source, LookedAt at) {
        Page page = surrogates.page(source, at.surrogate(), at.page());
        return new Origin.Drawn(at.surrogate(), at.page(), page.file().digest(), Optional.empty());
    }

    private void requireRelative(Entry entry, TextId from) {
        Optional<Text> original =
                texts.byId(from).filter(text -> text.source().equals(entry.source()));
        if (original.isEmpty()) {
            String message = "Source %s has no text %s.".formatted(entry.source(), from);
            throw new Refusal(
                    RefusalCode.BAD_REFERENCE,
                    message,
                    List.of(Finding.error("bad-reference", "/derivedFrom", message)));
        }
        if (entry.method() == Method.TRANSLATION
                && original.get().language().equalsIgnoreCase(entry.language())) {
            throw Refusal.invalid(
                    "/language", "A translation is in another language than what it translates.");
        }
    }
}
