package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Expunctions;
import org.muniment.record.store.Records;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileDigest;
import org.muniment.source.FileInspection;
import org.muniment.source.FilePlace;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.StoredFile;
import org.muniment.source.Surrogate;
import org.muniment.source.SurrogateId;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StagedFile;
import org.muniment.source.store.StagingArea;
import org.muniment.source.store.StoredFiles;
import org.muniment.source.store.Surrogates;

/**
 * Takes a file into the archive and gives it a place in a source.
 *
 * <p>The bytes are staged and hashed as they come in, then looked at, then kept in the storage
 * root, and last told to the database. What fails or is killed on the way leaves no half of
 * anything: at most bytes that nothing speaks of, which {@link SweepOrphans} takes away. The same
 * bytes are kept once, whoever brings them and however many at a time.
 */
@ApplicationScoped
public class DepositFile {

    /** The most bytes that a file may have: 200 MiB. */
    public static final long MOST_BYTES = StagingArea.MOST_BYTES;

    private final StagingArea staging;
    private final FileStorage storage;
    private final StoredFiles files;
    private final Surrogates surrogates;
    private final Records records;
    private final CommitChangeSet changeSets;
    private final Expunctions expunctions;
    private final Clock clock;
    private final RandomGenerator random;

    DepositFile(
            StagingArea staging,
            FileStorage storage,
            StoredFiles files,
            Surrogates surrogates,
            Records records,
            CommitChangeSet changeSets,
            Expunctions expunctions,
            Clock clock,
            RandomGenerator random) {
        this.staging = staging;
        this.storage = storage;
        this.files = files;
        this.surrogates = surrogates;
        this.records = records;
        this.changeSets = changeSets;
        this.expunctions = expunctions;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Deposits a file, in the caller's transaction if there is one; it is better that there is
     * none, since the bytes may take long to come in.
     *
     * @param bytes read to the end unless refused, not closed
     * @throws Refusal {@link RefusalCode#NOT_FOUND} or {@link RefusalCode#RETIRED} for the place,
     *     before a byte is read; {@link RefusalCode#TOO_LARGE}, {@link
     *     RefusalCode#UNSUPPORTED_FILE}, {@link RefusalCode#STORAGE_FULL}; {@link
     *     RefusalCode#EXPUNGED} for bytes that were removed for good; for a new source what {@link
     *     CommitChangeSet} refuses
     */
    public DepositOutcome deposit(Deposit deposit, InputStream bytes) {
        return deposit(deposit, bytes, (digest, placing) -> placing.get());
    }

    /**
     * The same, for one who has to know the bytes before deciding whether to place them.
     *
     * @param settle is called in the transaction that places the file, with the digest of the bytes
     *     and the placing itself
     */
    public <T> T deposit(
            Deposit deposit,
            InputStream bytes,
            BiFunction<FileDigest, Supplier<DepositOutcome>, T> settle) {
        QuarkusTransaction.joiningExisting().run(() -> requirePlace(deposit.into()));
        try (StagedFile staged = staging.receive(bytes)) {
            FileInspection found = inspect(staged);
            return QuarkusTransaction.joiningExisting()
                    .call(() -> settle.apply(staged.digest(), () -> place(deposit, staged, found)));
        }
    }

    /**
     * Takes the bytes of a file in, for one who has many to {@link #place} at once: each on its
     * own, so that somebody who was stopped half-way goes on where it was. A file that never gets a
     * place is in no source, and nobody sees it.
     *
     * @param bytes read to the end unless refused, not closed
     * @throws Refusal as {@link #deposit(Deposit, InputStream)} for the bytes
     */
    public StoredFile keep(InputStream bytes) {
        try (StagedFile staged = staging.receive(bytes)) {
            FileInspection found = inspect(staged);
            return QuarkusTransaction.joiningExisting()
                    .call(
                            () -> {
                                files.lock(staged.digest());
                                return kept(staged, found, clock.instant());
                            });
        }
    }

    /**
     * Gives a file that was taken in a surrogate of its own in a source that nobody else knows yet,
     * in the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Surrogate place(Deposit deposit, Deposit.InSource in, StoredFile file) {
        return add(deposit, in.source(), in.arrival(), file, clock.instant());
    }

    private static FileInspection inspect(StagedFile staged) {
        try (SeekableByteChannel bytes = staged.channel()) {
            return FileInspection.inspect(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DepositOutcome place(Deposit deposit, StagedFile staged, FileInspection found) {
        files.lock(staged.digest());
        Instant at = clock.instant();
        StoredFile file = kept(staged, found, at);
        List<FilePlace> places = files.places(file.digest());
        return switch (deposit.into()) {
            case Deposit.InSource in -> inSource(deposit, in, file, places, at);
            case Deposit.InSourceToBe in -> {
                Deposit.InSource now = new Deposit.InSource(in.source(), in.arrival());
                yield inSource(deposit, now, file, places, at);
            }
            case Deposit.InNewSource in -> inNewSource(deposit, in, file, places, at);
            case Deposit.AsNextPage next -> asNextPage(deposit, next, file, places, at);
        };
    }

    /** The file of these bytes; bytes that are lost or spoilt in the storage are put back. */
    private StoredFile kept(StagedFile staged, FileInspection found, Instant at) {
        expunctions
                .ofFile(staged.digest().hex())
                .ifPresent(
                        removed -> {
                            throw removed.refusal("This very file");
                        });
        Optional<StoredFile> known = files.byDigest(staged.digest());
        if (known.isPresent() && storage.holds(staged.digest())) {
            return known.get();
        }
        StoredFile file =
                new StoredFile(staged.digest(), staged.size(), found.type(), found.image(), at);
        storage.keep(staged);
        if (known.isEmpty()) {
            files.add(file, found.images());
        }
        return known.orElse(file);
    }

    private DepositOutcome inSource(
            Deposit deposit,
            Deposit.InSource in,
            StoredFile file,
            List<FilePlace> places,
            Instant at) {
        requireUsable(in.source());
        if (places.stream().anyMatch(place -> isOpeningOf(in.source(), place))) {
            return new DepositOutcome.AlreadyThere(file, sourceFirst(places, in.source()));
        }
        Surrogate surrogate = add(deposit, in.source(), in.arrival(), file, at);
        return new DepositOutcome.Placed(surrogate, outside(places, in.source()));
    }

    private DepositOutcome inNewSource(
            Deposit deposit,
            Deposit.InNewSource in,
            StoredFile file,
            List<FilePlace> places,
            Instant at) {
        if (!places.isEmpty()) {
            return new DepositOutcome.AlreadyThere(file, places);
        }
        RecordId source = RecordId.random(random);
        changeSets.commit(
                new ProposedChangeSet(
                        deposit.agent(),
                        in.reason(),
                        in.origin(),
                        List.of(new Change.Create(source, in.body()))));
        return new DepositOutcome.Placed(add(deposit, source, in.arrival(), file, at), List.of());
    }

    private DepositOutcome asNextPage(
            Deposit deposit,
            Deposit.AsNextPage next,
            StoredFile file,
            List<FilePlace> places,
            Instant at) {
        surrogates.lock(next.surrogate());
        Surrogate before = requireSurrogate(next.surrogate());
        requireUsable(before.source());
        if (before.pages().getLast().file().digest().equals(file.digest())) {
            return new DepositOutcome.AlreadyThere(file, sourceFirst(places, before.source()));
        }
        List<Page> added = pages(deposit, before.pages().size() + 1, file, at);
        added.forEach(page -> surrogates.add(before.id(), page));
        List<Page> pages = new ArrayList<>(before.pages());
        pages.addAll(added);
        Surrogate after =
                new Surrogate(
                        before.id(),
                        before.source(),
                        before.arrival(),
                        before.agent(),
                        before.at(),
                        pages);
        return new DepositOutcome.Placed(after, outside(places, before.source()));
    }

    private Surrogate add(
            Deposit deposit, RecordId source, Arrival arrival, StoredFile file, Instant at) {
        Surrogate surrogate =
                new Surrogate(
                        SurrogateId.random(random),
                        source,
                        arrival,
                        deposit.agent(),
                        at,
                        pages(deposit, 1, file, at));
        surrogates.add(surrogate);
        return surrogate;
    }

    /** One page for each image of the file, or one for a file that is no image. */
    private List<Page> pages(Deposit deposit, int number, StoredFile file, Instant at) {
        List<NumberedImage> images = files.images(file);
        if (images.isEmpty()) {
            return List.of(page(deposit, number, file, Optional.empty(), at));
        }
        return IntStream.range(0, images.size())
                .mapToObj(i -> page(deposit, number + i, file, Optional.of(images.get(i)), at))
                .toList();
    }

    /** The label is what the source calls the first of the pages. */
    private static Page page(
            Deposit deposit,
            int number,
            StoredFile file,
            Optional<NumberedImage> image,
            Instant at) {
        Optional<String> label = deposit.label().filter(_ -> isFirst(image));
        return new Page(number, file, image, deposit.name(), label, deposit.agent(), at);
    }

    private static boolean isFirst(Optional<NumberedImage> image) {
        return image.filter(one -> one.number() > 1).isEmpty();
    }

    private void requirePlace(Deposit.Place place) {
        switch (place) {
            case Deposit.InSource in -> requireUsable(in.source());
            case Deposit.InNewSource ignored -> {
                // There is nothing yet that could be in the way.
            }
            case Deposit.InSourceToBe ignored -> {
                // It is looked at when it is there.
            }
            case Deposit.AsNextPage next ->
                    requireUsable(requireSurrogate(next.surrogate()).source());
        }
    }

    /** Holds a source as it is until the end of the transaction, if it takes files. */
    private void requireUsable(RecordId source) {
        RecordState state = records.lock(new TreeMap<>(Map.of(source, false))).get(source);
        if (state == null || state.kind() != RecordKind.SOURCE) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no source %s.".formatted(source));
        }
        if (state.retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Source %s was retired and takes no more files.".formatted(source));
        }
    }

    private Surrogate requireSurrogate(SurrogateId id) {
        return surrogates
                .byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no surrogate %s.".formatted(id)));
    }

    private static boolean isOpeningOf(RecordId source, FilePlace place) {
        return place.page() == 1 && place.source().equals(source);
    }

    private static List<FilePlace> sourceFirst(List<FilePlace> places, RecordId source) {
        List<FilePlace> sorted = new ArrayList<>(places);
        sorted.removeIf(place -> !place.source().equals(source));
        sorted.addAll(outside(places, source));
        return sorted;
    }

    private static List<FilePlace> outside(List<FilePlace> places, RecordId source) {
        return places.stream().filter(place -> !place.source().equals(source)).toList();
    }
}
