package org.muniment.source.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.source.TinyImages.joined;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.DepositOutcome.AlreadyThere;
import org.muniment.source.DepositOutcome.Placed;
import org.muniment.source.FileDigest;
import org.muniment.source.FileName;
import org.muniment.source.FilePlace;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.Page;
import org.muniment.source.Repeated;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;
import org.muniment.source.SpoiltFile;
import org.muniment.source.Surrogate;
import org.muniment.source.SurrogateId;
import org.muniment.source.TinyImages;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DepositFileTest {

    private static final FileName NAME = new FileName("report.txt");
    private static final Arrival UPLOAD = new Arrival.Upload();

    @Inject DepositFile deposits;
    @Inject ReadSurrogates read;
    @Inject OpenFile open;
    @Inject CheckFixity fixity;
    @Inject SweepOrphans sweep;
    @Inject CommitChangeSet changeSets;
    @Inject ReadRecord records;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;
    @Inject EntityManager entities;

    @ConfigProperty(name = "archive.files")
    Path folder;

    private AgentId agent;
    private RecordId source;

    @BeforeEach
    void makeASourceInACleanStorage() {
        agent = agents.recognise("https://issuer.example", "amara", "Amara").id();
        source = newSource();
        sweep.sweep();
    }

    @Test
    void keepsTheBytesAndGivesThemBack() throws IOException {
        byte[] words = words();
        Placed placed = placed(deposit(source, words));

        assertEquals(MediaType.PLAIN_TEXT, placed.file().type());
        assertEquals(words.length, placed.file().size());
        assertEquals(List.of(), placed.elsewhere());
        assertEquals(List.of(placed.surrogate()), read.ofSource(source));
        try (InputStream bytes = open.open(placed.file().digest())) {
            assertArrayEquals(words, bytes.readAllBytes());
        }
        assertArrayEquals(words, Files.readAllBytes(content(placed.file().digest())));
        assertEquals(Optional.empty(), fixity.check(placed.file()));
    }

    @Test
    void remembersHowWhenByWhomAndUnderWhichNameItCame() {
        Instant fetched = Instant.parse("2026-03-01T12:00:00Z");
        Arrival capture = new Arrival.Capture("https://example.org/talks?page=1", fetched);
        byte[] page =
                ("<!doctype html><title>" + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        deposits.deposit(
                new Deposit(
                        agent,
                        new Deposit.InSource(source, capture),
                        new FileName("../會談.html"),
                        Optional.of("front page")),
                new ByteArrayInputStream(page));

        Surrogate surrogate = read.ofSource(source).getFirst();
        assertEquals(capture, surrogate.arrival());
        assertEquals(agent, surrogate.agent());
        Page only = surrogate.pages().getFirst();
        assertEquals("會談.html", only.name().value());
        assertEquals(Optional.of("front page"), only.label());
        assertEquals(MediaType.HTML, only.file().type());
        assertEquals(surrogate.at(), only.at());
    }

    @Test
    void remembersTheShapeOfAnImageWhateverItsNameSays() {
        byte[] image = TinyImages.jpegTurned(30 + random.nextInt(500), 20, 6, ByteOrder.BIG_ENDIAN);
        Placed placed = placed(deposit(source, image));
        ImageShape shape =
                read.page(source, placed.surrogate().id(), 1).file().image().orElseThrow();
        assertEquals(6, shape.orientation());
        assertEquals(20, shape.uprightWidth());
    }

    @Test
    void takesTheSameBytesOnceAndSaysWhereTheyAre() {
        byte[] words = words();
        Placed first = placed(deposit(source, words));
        FilePlace there = new FilePlace(source, first.surrogate().id(), 1);

        assertEquals(new AlreadyThere(first.file(), List.of(there)), deposit(source, words));

        RecordId other = newSource();
        Placed elsewhere = placed(deposit(other, words));
        assertEquals(List.of(there), elsewhere.elsewhere());
        assertEquals(first.file(), elsewhere.file());

        AlreadyThere again = (AlreadyThere) deposit(other, words);
        assertEquals(other, again.source());
        assertEquals(2, again.places().size());
    }

    @Test
    void makesASourceAndItsSurrogateInOneChangeSet() {
        byte[] words = words();
        Placed placed = placed(deposits.deposit(asNewSource("A letter"), in(words)));
        SourceBody body =
                records.head(RecordKind.SOURCE, placed.surrogate().source(), SourceBody.class)
                        .present();
        assertEquals("A letter", body.title());

        AlreadyThere again =
                (AlreadyThere) deposits.deposit(asNewSource("The same letter"), in(words));
        assertEquals(placed.surrogate().source(), again.source());
        assertEquals(0, count("revision where body like '%The same letter%'"));
    }

    @Test
    void addsPagesInTheirOrder() {
        SurrogateId id = placed(deposit(source, words())).surrogate().id();
        byte[] second = words();
        Placed placed = placed(nextPage(id, second, "2 recto"));
        assertEquals(2, placed.page().number());
        assertInstanceOf(AlreadyThere.class, nextPage(id, second, "2 recto"));
        placed(nextPage(id, words(), "2 verso"));

        List<Page> pages = read.one(source, id).pages();
        assertEquals(List.of(1, 2, 3), pages.stream().map(Page::number).toList());
        assertEquals(Optional.of("2 verso"), pages.getLast().label());
    }

    @Test
    void numbersPagesThatComeAtTheSameTimeWithoutGaps() throws Exception {
        SurrogateId id = placed(deposit(source, words())).surrogate().id();
        atOnce(8, i -> nextPage(id, words(), "leaf " + i));
        assertEquals(
                IntStream.rangeClosed(1, 9).boxed().toList(),
                read.one(source, id).pages().stream().map(Page::number).toList());
    }

    @Test
    void placesOneOfEightIdenticalDepositsAtOnce() throws Exception {
        byte[] words = words();
        List<DepositOutcome> outcomes = atOnce(8, i -> deposit(source, words));
        assertEquals(1, outcomes.stream().filter(Placed.class::isInstance).count());
        assertEquals(1, read.ofSource(source).size());
        assertEquals(List.of(), fixity.checkAll());
    }

    @Test
    void keepsOneFileOfEightIdenticalDepositsIntoEightSources() throws Exception {
        byte[] words = words();
        List<DepositOutcome> outcomes = atOnce(8, i -> deposit(newSource(), words));
        assertTrue(outcomes.stream().allMatch(Placed.class::isInstance));
        FileDigest digest = outcomes.getFirst().file().digest();
        assertEquals(1, count("file where digest = '" + digest + "'"));
        assertEquals(8, read.places(digest).size());
    }

    @Test
    void leavesNothingHalfDoneWhenItFailsBetweenTheStorageAndTheDatabase() throws IOException {
        byte[] words = words();
        FileDigest digest = failAfterKeeping(words);
        assertTrue(Files.exists(content(digest)), "the bytes are in the storage");
        assertEquals(0, count("file where digest = '" + digest + "'"));
        assertEquals(List.of(), read.ofSource(source));
        assertEquals(List.of(), staged());

        assertEquals(new SweepOrphans.Swept(1, 0), sweep.sweep());
        assertFalse(Files.exists(content(digest)));
        assertEquals(new SweepOrphans.Swept(0, 0), sweep.sweep());
    }

    @Test
    void takesTheSameBytesAfterAFailureWithoutSweeping() throws IOException {
        byte[] words = words();
        FileDigest digest = failAfterKeeping(words);
        Files.write(content(digest), "spoilt by the failure".getBytes(StandardCharsets.UTF_8));
        placed(deposit(source, words));
        assertArrayEquals(words, open.open(digest).readAllBytes());
    }

    @Test
    void clearsHalfMadeObjectsAway() throws IOException {
        byte[] words = words();
        FileDigest digest = failAfterKeeping(words);
        Path object = content(digest).getParent().getParent().getParent();
        Files.delete(object.resolve("inventory.json"));
        Files.delete(object.resolve("0=ocfl_object_1.1"));
        assertEquals(1, sweep.sweep().objects());
        assertFalse(Files.exists(object));

        failAfterKeeping(words);
        Files.delete(object.resolve("inventory.json"));
        placed(deposit(source, words));
        assertArrayEquals(words, open.open(digest).readAllBytes());
    }

    @Test
    void sweepsStagedBytesThatNobodyWritesToAnyMore() throws IOException {
        Path left = Files.createTempFile(folder.resolve("staging"), "deposit-", ".part");
        assertEquals(0, sweep.sweep().staged());
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        assertEquals(1, sweep.sweep().staged());
    }

    @Test
    void sweepsNothingThatADepositIsAboutToMakeKnown() throws Exception {
        List<DepositOutcome> outcomes =
                atOnce(
                        8,
                        i -> {
                            DepositOutcome outcome = deposit(source, words());
                            sweep.sweep();
                            return outcome;
                        });
        assertEquals(8, outcomes.size());
        assertEquals(List.of(), fixity.checkAll());
    }

    @Test
    void leavesNothingOfWhatItRefuses() throws IOException {
        long files = count("file");
        byte[] gif = TinyImages.gif(3, 3);
        assertRefused(RefusalCode.UNSUPPORTED_FILE, in(gif));
        assertRefused(RefusalCode.UNSUPPORTED_FILE, in(new byte[0]));
        assertRefused(RefusalCode.UNSUPPORTED_FILE, in(TinyImages.pngClaiming(100_000, 100_000)));
        assertRefused(RefusalCode.TOO_LARGE, new Repeated('a', (200L << 20) + 1));
        assertEquals(List.of(), staged());
        assertEquals(files, count("file"));
        assertEquals(new SweepOrphans.Swept(0, 0), sweep.sweep());
    }

    @Test
    void readsNoByteForASourceThatTakesNone() {
        InputStream unread =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("a byte was read");
                    }
                };
        RecordId none = RecordId.random(random);
        assertEquals(RefusalCode.NOT_FOUND, refusal(none, unread).code());

        RevisionRef head = records.state(RecordKind.SOURCE, source).headRef();
        changeSets.commit(changeSet(new Change.Retire(head)));
        assertEquals(RefusalCode.RETIRED, refusal(source, unread).code());

        Deposit page =
                new Deposit(
                        agent,
                        new Deposit.AsNextPage(SurrogateId.random(random)),
                        NAME,
                        Optional.empty());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> deposits.deposit(page, unread)).code());
    }

    @Test
    void findsAFileThatIsNoLongerWhatItWasAndMendsItByTheSameBytes() throws IOException {
        byte[] words = words();
        Placed placed = placed(deposit(source, words));
        FileDigest digest = placed.file().digest();
        byte[] spoilt = words.clone();
        spoilt[3] ^= 1;
        Files.write(content(digest), spoilt);

        Finding finding = fixity.check(placed.file()).orElseThrow();
        assertEquals("fixity-mismatch", finding.code());
        assertEquals(digest.hex(), finding.subject());
        try (InputStream bytes = open.open(digest)) {
            assertThrows(SpoiltFile.class, bytes::readAllBytes);
        }
        for (byte[] other : new byte[][] {new byte[0], joined(words, words), words()}) {
            Files.write(content(digest), other);
            ByteArrayOutputStream given = new ByteArrayOutputStream();
            try (InputStream bytes = open.open(digest)) {
                assertThrows(SpoiltFile.class, () -> bytes.transferTo(given));
            }
            assertTrue(given.size() < words.length, "the last bytes are held back");
        }

        assertInstanceOf(AlreadyThere.class, deposit(source, words));
        assertEquals(Optional.empty(), fixity.check(placed.file()));

        Files.delete(content(digest));
        assertEquals("file-missing", fixity.check(placed.file()).orElseThrow().code());
        assertInstanceOf(AlreadyThere.class, deposit(source, words));
        assertEquals(List.of(), fixity.checkAll());
    }

    @Test
    void depositsTwoHundredMegabytesInLittleMemory() {
        long before = allocated();
        long size = 200L << 20;
        assertThrows(
                Interrupted.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            Placed placed =
                                                    placed(
                                                            deposits.deposit(
                                                                    into(source),
                                                                    new Repeated('m', size)));
                                            assertEquals(size, placed.file().size());
                                            throw new Interrupted();
                                        }));
        long used = allocated() - before;
        assertTrue(used < 32 << 20, "allocated " + used + " bytes");
        assertEquals(1, sweep.sweep().objects());
    }

    @Test
    void refusesToChangeOrRemoveWhatIsKept() {
        Placed placed = placed(deposit(source, words()));
        for (String statement :
                List.of(
                        "update file set size = size + 1 where digest = '%s'",
                        "delete from surrogate_page where file = '%s'",
                        "update surrogate set method = 'scan' where id in"
                                + " (select surrogate from surrogate_page where file = '%s')")) {
            String sql = statement.formatted(placed.file().digest());
            assertThrows(
                    RuntimeException.class,
                    () ->
                            QuarkusTransaction.requiringNew()
                                    .run(() -> entities.createNativeQuery(sql).executeUpdate()),
                    sql);
        }
        assertEquals(List.of(placed.surrogate()), read.ofSource(source));
    }

    /** Deposits in a transaction that comes to nothing once the bytes are in the storage. */
    private FileDigest failAfterKeeping(byte[] words) {
        List<FileDigest> kept = new ArrayList<>();
        assertThrows(
                Interrupted.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            kept.add(deposit(source, words).file().digest());
                                            throw new Interrupted();
                                        }));
        return kept.getFirst();
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Attempt {
        DepositOutcome make(int number);
    }

    private static List<DepositOutcome> atOnce(int times, Attempt attempt) throws Exception {
        List<Callable<DepositOutcome>> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            attempts.add(() -> attempt.make(number));
        }
        List<DepositOutcome> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(times)) {
            for (Future<DepositOutcome> done : pool.invokeAll(attempts)) {
                outcomes.add(done.get());
            }
        }
        return outcomes;
    }

    private void assertRefused(RefusalCode code, InputStream bytes) {
        assertEquals(code, refusal(source, bytes).code());
    }

    private Refusal refusal(RecordId into, InputStream bytes) {
        return assertThrows(Refusal.class, () -> deposits.deposit(into(into), bytes));
    }

    private DepositOutcome deposit(RecordId into, byte[] bytes) {
        return deposits.deposit(into(into), in(bytes));
    }

    private Deposit into(RecordId into) {
        return new Deposit(agent, new Deposit.InSource(into, UPLOAD), NAME, Optional.empty());
    }

    private Deposit asNewSource(String title) {
        return new Deposit(
                agent,
                new Deposit.InNewSource(
                        SourceExamples.titled(title), UPLOAD, Optional.empty(), "curation"),
                NAME,
                Optional.empty());
    }

    private DepositOutcome nextPage(SurrogateId surrogate, byte[] bytes, String label) {
        Deposit deposit =
                new Deposit(agent, new Deposit.AsNextPage(surrogate), NAME, Optional.of(label));
        return deposits.deposit(deposit, in(bytes));
    }

    private static Placed placed(DepositOutcome outcome) {
        return assertInstanceOf(Placed.class, outcome);
    }

    private RecordId newSource() {
        RecordId id = RecordId.random(random);
        changeSets.commit(changeSet(new Change.Create(id, SourceExamples.titled("A report"))));
        return id;
    }

    private ProposedChangeSet changeSet(Change change) {
        return new ProposedChangeSet(agent, Optional.empty(), "curation", List.of(change));
    }

    private byte[] words() {
        return ("Words number " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private long count(String from) {
        String sql =
                "select count(*) from " + from.replace("body like", "encode(body, 'escape') like");
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private Path content(FileDigest digest) {
        return folder.resolve("ocfl")
                .resolve(digest.hex().substring(0, 2))
                .resolve(digest.hex().substring(2, 4))
                .resolve(digest.hex())
                .resolve("v1/content/file");
    }

    private List<Path> staged() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("staging"))) {
            return files.toList();
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
