package org.muniment.batch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.batch.BatchId;
import org.muniment.batch.reading.BatchPackage;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quoting;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.reading.FileWords;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * Where the quotations of a batch stand: in texts of the archive, or in files that come with it.
 */
final class QuotedPlaces {

    private static final int TEXTS_AT_HAND = 8;
    private static final int PLACES_TOLD = 5;

    /**
     * A passage that carrying out the batch makes, unless it is there.
     *
     * @param text of the archive; empty for the words of the file that comes with the source
     */
    record Place(PassageId id, RecordId source, Optional<TextId> text, Stretch stretch) {}

    private record Found(Optional<Text> text, Stretch stretch) {}

    private final BatchId batch;
    private final AgentId agent;
    private final BatchPackage files;
    private final FilesOfRows filesOfRows;
    private final Texts texts;
    private final Passages passages;
    private final Map<PassageId, Place> places = new LinkedHashMap<>();
    private final Map<String, Optional<Quoting>> atHand =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<Quoting>> eldest) {
                    return size() > TEXTS_AT_HAND;
                }
            };

    QuotedPlaces(
            BatchId batch,
            AgentId agent,
            BatchPackage files,
            FilesOfRows filesOfRows,
            Texts texts,
            Passages passages) {
        this.batch = batch;
        this.agent = agent;
        this.files = files;
        this.filesOfRows = filesOfRows;
        this.texts = texts;
        this.passages = passages;
    }

    /** The passages to make, in the order in which they were named. */
    List<Place> places() {
        return List.copyOf(places.values());
    }

    /** The passage of a quotation that occurs once; otherwise what is wrong is noted. */
    Optional<PassageId> find(Row row, RecordId source, String words) {
        TextSelection wanted =
                new TextSelection.ByQuotation(words, row.cell("prefix"), row.cell("suffix"));
        Optional<String> file = filesOfRows.newFile(source);
        Optional<Found> found =
                file.isPresent() ? inFile(row, file.get(), wanted) : inArchive(row, source, wanted);
        return found.map(place -> passage(source, place));
    }

    private PassageId passage(RecordId source, Found found) {
        Stretch stretch = found.stretch();
        Optional<PassageId> own =
                found.text().stream()
                        .flatMap(text -> passages.onText(text.id()).stream())
                        .filter(passage -> passage.madeBy().equals(agent))
                        .filter(passage -> stands(passage, stretch))
                        .map(Passage::id)
                        .findFirst();
        return own.orElseGet(
                () -> {
                    PassageId id =
                            new PassageId(
                                    Identifier.following(
                                            Digest.of(
                                                    "batch %s passage %s %s %d %d"
                                                            .formatted(
                                                                    batch,
                                                                    source,
                                                                    found.text().map(Text::id),
                                                                    stretch.start(),
                                                                    stretch.end())
                                                            .getBytes(UTF_8))));
                    places.put(id, new Place(id, source, found.text().map(Text::id), stretch));
                    return id;
                });
    }

    private static boolean stands(Passage passage, Stretch stretch) {
        return passage.anchor() instanceof Anchor.OnText on
                && on.stretch().start() == stretch.start()
                && on.stretch().end() == stretch.end();
    }

    private Optional<Found> inFile(Row row, String file, TextSelection wanted) {
        Optional<Quoting> quoting = atHand.get("file " + file);
        if (quoting == null) {
            quoting = read(file);
            atHand.put("file " + file, quoting);
        }
        if (quoting.isEmpty()) {
            row.error(
                    "quotation",
                    "No words can be read from the file “%s”. Bring the source first, transcribe it, and then quote it."
                            .formatted(file));
            return Optional.empty();
        }
        return stretch(row, quoting.get(), wanted)
                .map(stretch -> new Found(Optional.empty(), stretch));
    }

    private Optional<Quoting> read(String file) {
        try (InputStream bytes = files.file(file)) {
            return Optional.of(
                    new Quoting(
                            FileWords.read(filesOfRows.type(file), bytes, Optional.empty())
                                    .words()));
        } catch (Refusal e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Refusal.invalid("", "The file “%s” cannot be unpacked.".formatted(file));
        }
    }

    private static Optional<Stretch> stretch(Row row, Quoting quoting, TextSelection wanted) {
        try {
            return Optional.of(quoting.find(wanted));
        } catch (Refusal e) {
            row.error("quotation", told(e));
            return Optional.empty();
        }
    }

    private static String told(Refusal refusal) {
        String places =
                refusal.findings().stream()
                        .filter(finding -> finding.subject().startsWith("char="))
                        .limit(PLACES_TOLD)
                        .map(finding -> finding.subject() + " " + finding.message())
                        .collect(joining("; "));
        return places.isEmpty() ? refusal.getMessage() : refusal.getMessage() + " " + places;
    }

    private Optional<Found> inArchive(Row row, RecordId source, TextSelection wanted) {
        List<Text> all =
                texts.ofSource(source).stream()
                        .filter(
                                text ->
                                        row.cell("text")
                                                .map(text.id().toString()::equals)
                                                .orElse(true))
                        .toList();
        List<Found> found = new ArrayList<>();
        Optional<Refusal> refusal = Optional.empty();
        for (Text text : all) {
            Optional<Quoting> quoting = atHand.get("text " + text.id());
            if (quoting == null) {
                quoting = texts.words(text.id()).map(words -> new Quoting(words));
                atHand.put("text " + text.id(), quoting);
            }
            try {
                quoting.map(words -> words.find(wanted))
                        .ifPresent(stretch -> found.add(new Found(Optional.of(text), stretch)));
            } catch (Refusal e) {
                refusal = Optional.of(e);
            }
        }
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            row.error(
                    "quotation",
                    refusal.map(QuotedPlaces::told)
                            .orElse(
                                    "The source has no text to quote. Give it one, or quote by a"
                                            + " locator and an excerpt."));
        } else {
            row.error(
                    "quotation",
                    "These words stand in %d texts of the source: %s. Name one in the column text."
                            .formatted(
                                    found.size(),
                                    found.stream()
                                            .flatMap(one -> one.text().stream())
                                            .map(
                                                    text ->
                                                            "%s (%s, %s)"
                                                                    .formatted(
                                                                            text.id(),
                                                                            text.origin()
                                                                                    .method()
                                                                                    .word(),
                                                                            text.language()))
                                            .collect(joining("; "))));
        }
        return Optional.empty();
    }
}
