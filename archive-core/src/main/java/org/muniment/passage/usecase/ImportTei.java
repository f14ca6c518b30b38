package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiFile;
import org.muniment.passage.TeiImport;
import org.muniment.passage.TeiImport.Order;
import org.muniment.passage.TeiImport.Outcome;
import org.muniment.passage.TeiImport.Part;
import org.muniment.passage.TeiImport.Plan;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.reading.TeiReader;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.store.Records;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.source.Arrival;
import org.muniment.source.Creator;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileDigest;
import org.muniment.source.FileInspection;
import org.muniment.source.FilePlace;
import org.muniment.source.Level;
import org.muniment.source.MediaType;
import org.muniment.source.PartOf;
import org.muniment.source.SourceBody;
import org.muniment.source.Title;
import org.muniment.source.store.StoredFiles;
import org.muniment.source.usecase.DepositFile;

/**
 * Brings in a TEI file: the volume as a source with the file as its surrogate, each document as a
 * source that is part of it, and the words of each as a text drawn from the file.
 *
 * <p>All is made in one transaction and one change set, which can be undone as a whole. What the
 * markup says beyond the layout is read from the file whenever it is asked for.
 */
@ApplicationScoped
public class ImportTei {

    private static final String ORIGIN = "import";
    private static final int MOST_BYTES = 3 * Words.LONGEST;
    private static final int LONGEST_TITLE = 1000;

    private final DepositFile deposits;
    private final StoredFiles files;
    private final CommitChangeSet changeSets;
    private final Records records;
    private final KeepText keep;
    private final Clock clock;
    private final RandomGenerator random;

    ImportTei(
            DepositFile deposits,
            StoredFiles files,
            CommitChangeSet changeSets,
            Records records,
            KeepText keep,
            Clock clock,
            RandomGenerator random) {
        this.deposits = deposits;
        this.files = files;
        this.changeSets = changeSets;
        this.records = records;
        this.keep = keep;
        this.clock = clock;
        this.random = random;
    }

    /** A file whose bytes were taken in, and what it says. */
    public record Taken(byte[] bytes, FileDigest digest, Plan plan) {}

    /**
     * Takes in a file and sees what there is to make of it.
     *
     * @param bytes read to the end unless too long, not closed
     * @throws Refusal {@link RefusalCode#TOO_LARGE}, {@link RefusalCode#UNSUPPORTED_FILE} when it
     *     is no TEI or not well-formed, {@link RefusalCode#INVALID} for what is ordered
     */
    public Taken take(Order order, InputStream bytes) {
        try {
            byte[] all = bytes.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new Refusal(
                        RefusalCode.TOO_LARGE,
                        "TEI is imported from files of up to %d MB; please divide this one."
                                .formatted(MOST_BYTES / 1_000_000));
            }
            MediaType type = FileInspection.inspect(new ByteArrayInputStream(all)).type();
            if (type != MediaType.TEI) {
                throw new Refusal(
                        RefusalCode.UNSUPPORTED_FILE,
                        "These bytes are %s and not TEI. Please deposit them in a source."
                                .formatted(type.plainName()));
            }
            TeiFile file = TeiReader.read(new ByteArrayInputStream(all));
            return new Taken(all, digest(all), plan(order, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what an import would make, or that it was made. Keeps nothing. */
    @Transactional
    public Outcome tryOut(Taken taken) {
        return there(taken).orElseGet(() -> new TeiImport.Planned(taken.plan()));
    }

    /**
     * Makes the sources and texts, unless the archive has the file already.
     *
     * @param agent who brings it
     * @throws Refusal what {@link DepositFile} and {@link CommitChangeSet} refuse
     */
    public Outcome carryOut(Order order, Taken taken, AgentId agent) {
        return carryOut(order, taken, agent, Supplier::get);
    }

    /**
     * The same, for one who answers within the transaction.
     *
     * @param settle is given the work
     */
    public <T> T carryOut(Order order, Taken taken, AgentId agent, Settling<T> settle) {
        RecordId volume = taken.plan().parts().getFirst().source();
        Deposit deposit =
                new Deposit(
                        agent,
                        new Deposit.InSourceToBe(volume, new Arrival.Upload()),
                        order.name(),
                        Optional.empty());
        return deposits.deposit(
                deposit,
                new ByteArrayInputStream(taken.bytes()),
                (digest, placing) -> settle.settle(() -> made(order, taken, agent, placing)));
    }

    /** Settles in which way the work is answered. */
    public interface Settling<T> {
        T settle(Supplier<Outcome> work);
    }

    private Outcome made(
            Order order, Taken taken, AgentId agent, Supplier<DepositOutcome> placing) {
        files.lock(taken.digest());
        Optional<Outcome> there = there(taken);
        if (there.isPresent()) {
            return there.get();
        }
        Plan plan = taken.plan();
        List<Change> creates =
                plan.parts().stream()
                        .<Change>map(part -> new Change.Create(part.source(), part.body()))
                        .toList();
        CommittedChangeSet made =
                changeSets.commit(new ProposedChangeSet(agent, order.reason(), ORIGIN, creates));
        return switch (placing.get()) {
            case DepositOutcome.Placed placed ->
                    new TeiImport.Done(
                            plan, made.id(), placed.surrogate().id(), texts(plan, placed, agent));
            case DepositOutcome.AlreadyThere there2 ->
                    throw new IllegalStateException(
                            "file %s was nowhere a moment ago".formatted(there2.file().digest()));
        };
    }

    private Optional<Outcome> there(Taken taken) {
        return files.places(taken.digest()).stream()
                .findFirst()
                .map(place -> new TeiImport.AlreadyThere(taken.plan(), place, isRetired(place)));
    }

    private boolean isRetired(FilePlace place) {
        return records.state(place.source()).filter(state -> state.retired()).isPresent();
    }

    private List<TextId> texts(Plan plan, DepositOutcome.Placed placed, AgentId agent) {
        Origin origin =
                new Origin(
                        Method.EXTRACTION,
                        plan.file().reader(),
                        Optional.of(
                                new Origin.Drawn(
                                        placed.surrogate().id(),
                                        1,
                                        placed.file().digest(),
                                        Optional.of(plan.file().encoding()))),
                        Optional.empty());
        Instant at = clock.instant();
        List<TextId> added = new ArrayList<>();
        for (Part part : plan.parts()) {
            if (part.hasText()) {
                Words words = part.document().words();
                Text text =
                        new Text(
                                TextId.random(random),
                                part.source(),
                                origin,
                                language(part.body()),
                                words.codePoints().length(),
                                words.digest(),
                                part.document().blocks(),
                                part.whole().isEmpty() ? plan.file().remarks() : List.of(),
                                agent,
                                at);
                keep.keep(text, words);
                added.add(text.id());
            }
        }
        return added;
    }

    private static String language(SourceBody body) {
        return body.languages().stream().findFirst().orElse(Languages.UNDETERMINED);
    }

    private Plan plan(Order order, TeiFile file) {
        List<Part> parts = new ArrayList<>();
        RecordId volume = RecordId.random(random);
        Optional<String> language = order.language().or(file::language);
        parts.add(
                new Part(volume, Optional.empty(), volume(order, file, language), file.document()));
        addParts(0, language, parts);
        return new Plan(file, parts, remarks(order, file, parts));
    }

    private void addParts(int whole, Optional<String> language, List<Part> parts) {
        Part outer = parts.get(whole);
        int position = 0;
        for (TeiDocument document : outer.document().parts()) {
            position++;
            parts.add(
                    new Part(
                            RecordId.random(random),
                            Optional.of(whole),
                            part(document, new PartOf(outer.source(), position), language),
                            document));
            addParts(parts.size() - 1, language, parts);
        }
    }

    private static SourceBody volume(Order order, TeiFile file, Optional<String> language) {
        String title =
                order.title()
                        .or(() -> file.document().title())
                        .orElseGet(() -> order.name().value());
        List<Creator> creators =
                file.editors().stream()
                        .map(editor -> new Creator(editor.name(), Optional.empty(), editor.role()))
                        .toList();
        return new SourceBody(
                List.of(new Title(shortened(title), language)),
                creators,
                language.stream().toList(),
                Optional.empty(),
                file.publisher(),
                order.holder(),
                Optional.empty(),
                Optional.empty(),
                order.address(),
                order.rights(),
                order.access(),
                Optional.of(Level.VOLUME),
                Optional.empty(),
                Optional.empty());
    }

    /** A document has the rights and the access of the volume: it says nothing of its own. */
    private static SourceBody part(TeiDocument document, PartOf within, Optional<String> language) {
        String title =
                document.title()
                        .or(document::number)
                        .or(document::id)
                        .orElseGet(() -> "[%d]".formatted(within.position()));
        return new SourceBody(
                List.of(new Title(shortened(title), language)),
                List.of(),
                language.stream().toList(),
                document.editorialNote() ? Optional.of("editorial note") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Level.DOCUMENT),
                Optional.of(within),
                Optional.empty());
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static List<Finding> remarks(Order order, TeiFile file, List<Part> parts) {
        List<Finding> remarks = new ArrayList<>(file.remarks());
        if (order.rights().isEmpty()) {
            remarks.add(
                    Finding.warning(
                            "rights-not-stated",
                            "/rights",
                            "Nothing says under which terms the volume may be used; say so with the"
                                    + " import, or before anything of it is published."));
        }
        if (parts.size() == 1) {
            remarks.add(
                    Finding.remark(
                            "no-documents",
                            "/documents",
                            "The file marks no documents within it: it becomes one source with one"
                                    + " text."));
        }
        if (order.language().or(file::language).isEmpty()) {
            remarks.add(
                    Finding.remark(
                            "language-not-stated",
                            "/language",
                            "The file does not state its language; say it with the import."));
        }
        return remarks;
    }

    private static FileDigest digest(byte[] bytes) {
        try {
            return FileDigest.of64(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
