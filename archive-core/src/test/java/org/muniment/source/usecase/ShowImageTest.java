package org.muniment.source.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Passage;
import org.muniment.passage.Region;
import org.muniment.passage.usecase.SelectRegion;
import org.muniment.passage.usecase.ShowPassage;
import org.muniment.passage.usecase.VerifyPassage;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome.Placed;
import org.muniment.source.FileName;
import org.muniment.source.ImageId;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.SourceExamples;
import org.muniment.source.TinyImages;
import org.muniment.source.TinyImages.TiffPage;
import org.muniment.source.store.FileStorage;
import org.muniment.source.usecase.ShowImage.Shown;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ShowImageTest {

    @Inject DepositFile deposits;
    @Inject ReadSurrogates surrogates;
    @Inject ShowImage show;
    @Inject ShowPassage passages;
    @Inject SelectRegion select;
    @Inject VerifyPassage verify;
    @Inject SweepOrphans sweep;
    @Inject FileStorage storage;
    @Inject CommitChangeSet changeSets;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;

    @ConfigProperty(name = "archive.files")
    Path folder;

    private AgentId agent;
    private RecordId source;

    @BeforeEach
    void makeASource() {
        agent = agents.recognise("https://issuer.example", "amara", "Amara").id();
        source =
                changeSets
                        .commit(
                                new ProposedChangeSet(
                                        agent,
                                        Optional.empty(),
                                        "curation",
                                        List.of(
                                                new Change.Create(
                                                        RecordId.random(random),
                                                        SourceExamples.titled("A report")))))
                        .only()
                        .record();
    }

    @Test
    void givesEveryPageOfATiffAPageOfItsOwn() {
        int width = 20 + random.nextInt(5_000);
        Placed placed =
                deposit(
                        TinyImages.tiff(
                                ByteOrder.LITTLE_ENDIAN,
                                false,
                                new TiffPage(width, 20),
                                new TiffPage(3, 2, 1, 1),
                                new TiffPage(40, 30, 6, 0)));
        List<Page> pages = surrogates.one(source, placed.surrogate().id()).pages();
        assertEquals(placed.surrogate().pages(), pages);
        assertEquals(
                List.of(
                        new NumberedImage(1, new ImageShape(width, 20, 1)),
                        new NumberedImage(3, new ImageShape(40, 30, 6))),
                pages.stream().map(page -> page.image().orElseThrow()).toList());
        assertEquals(List.of(1, 2), pages.stream().map(Page::number).toList());
        assertEquals(
                new ImageId(placed.file().digest(), 3), pages.getLast().imageId().orElseThrow());

        Passage onTheSecond = selected(placed, 2, new Region(0, 35, 30, 5));
        assertEquals(List.of(), verify.verify(onTheSecond.id()));
        Refusal outside =
                assertThrows(Refusal.class, () -> selected(placed, 2, new Region(31, 0, 5, 5)));
        assertEquals(RefusalCode.INVALID, outside.code());
        assertEquals(30, passages.cut(onTheSecond.id()).region().width());
        assertEquals(3, passages.cut(onTheSecond.id()).image().id().number());
    }

    @Test
    void makesThePicturesOnceForAllWhoAskAtATime() throws Exception {
        Shown image = shown(TinyImages.jpeg(1_500 + random.nextInt(500), 900));
        long before = show.made();
        List<byte[]> pictures = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> asking = () -> show.picture(image, 0);
            for (Future<byte[]> answer :
                    threads.invokeAll(Stream.generate(() -> asking).limit(8).toList())) {
                pictures.add(answer.get());
            }
        }
        assertEquals(1, show.made() - before);
        pictures.forEach(picture -> assertArrayEquals(pictures.getFirst(), picture));
        show.picture(image, 1);
        assertEquals(1, show.made() - before);
    }

    @Test
    void makesThePicturesAgainWhenTheyWereDeleted() throws IOException {
        Shown image = shown(TinyImages.png(50 + random.nextInt(5_000), 9));
        byte[] picture = show.picture(image, 0);
        Files.delete(pictures(image.id()));
        assertArrayEquals(picture, show.picture(image, 0));
    }

    @Test
    void takesNothingHalfMadeForPicturesAndSweepsItAway() throws IOException {
        Shown image = shown(TinyImages.png(50 + random.nextInt(5_000), 8));
        Path killed = Files.createDirectories(folder.resolve("work/pictures-killed"));
        Files.write(killed.resolve("part"), new byte[100]);
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minusSeconds(7_200)));
        assertTrue(show.picture(image, 0).length > 0);
        sweep.sweep();
        assertTrue(Files.notExists(killed));
    }

    @Test
    void saysOfAnImageThatCannotBeDecodedWhatToDoAndLeavesNothing() throws IOException {
        byte[] broken =
                TinyImages.joined(
                        Arrays.copyOf(TinyImages.pngClaiming(700, 700), 33),
                        TinyImages.chunk("IDAT", TinyImages.ascii("noise " + random.nextLong())),
                        TinyImages.chunk("IEND", new byte[0]));
        Shown image = shown(broken);
        long before = show.made();
        for (int i = 0; i < 2; i++) {
            Refusal refusal = assertThrows(Refusal.class, () -> show.picture(image, 0));
            assertEquals(RefusalCode.NOT_SHOWABLE, refusal.code());
            assertTrue(refusal.getMessage().contains("Save it anew"), refusal.getMessage());
        }
        assertEquals(1, show.made() - before);
        assertTrue(Files.notExists(pictures(image.id())));
        try (Stream<Path> work = Files.list(folder.resolve("work"))) {
            assertEquals(
                    List.of(),
                    work.filter(path -> path.getFileName().toString().startsWith("pictures-"))
                            .toList());
        }
    }

    @Test
    void dropsThePicturesOfAFileThatIsRemoved() {
        Shown image = shown(TinyImages.png(50 + random.nextInt(5_000), 7));
        show.picture(image, 0);
        storage.remove(image.id().file());
        assertTrue(Files.notExists(pictures(image.id())));
        assertThrows(IllegalStateException.class, () -> show.picture(image, 0));
    }

    @Test
    void refusesPicturesOfBytesThatAreNotTheImages() throws IOException {
        Shown image = shown(TinyImages.png(50 + random.nextInt(5_000), 6));
        Path content;
        try (Stream<Path> files = Files.walk(folder.resolve("ocfl"))) {
            content =
                    files.filter(path -> path.toString().contains(image.id().file().hex()))
                            .filter(path -> path.endsWith("v1/content/file"))
                            .findFirst()
                            .orElseThrow();
        }
        byte[] right = Files.readAllBytes(content);
        Files.write(content, TinyImages.png(50, 6));
        assertThrows(IllegalStateException.class, () -> show.picture(image, 0));
        Files.write(content, right);
        assertTrue(show.picture(image, 0).length > 0);
    }

    @Test
    void cutsThePartThatAPassageShows() throws IOException {
        int width = 700 + random.nextInt(400);
        Placed placed = deposit(TinyImages.jpegTurned(width, 600, 6, ByteOrder.BIG_ENDIAN));
        Passage passage = selected(placed, 1, new Region(500, 100, 60, 40));
        ShowPassage.Cut cut = passages.cut(passage.id());
        byte[] part = show.part(cut.image(), 500, 100, 60, 40);
        var image = ImageIO.read(new ByteArrayInputStream(part));
        assertEquals(60, image.getWidth());
        assertEquals(40, image.getHeight());
    }

    @Test
    void knowsNoImageWhereThereIsNone() {
        byte[] words = ("Some words " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        Placed text = deposit(words);
        ImageId none = new ImageId(text.file().digest(), 1);
        Refusal refusal = assertThrows(Refusal.class, () -> show.describe(none));
        assertEquals(RefusalCode.NOT_FOUND, refusal.code());
        Placed image = deposit(TinyImages.png(50 + random.nextInt(5_000), 5));
        ImageId second = new ImageId(image.file().digest(), 2);
        assertThrows(Refusal.class, () -> show.describe(second));
    }

    private Passage selected(Placed placed, int page, Region region) {
        return select.select(source, placed.surrogate().id(), page, Optional.of(region), agent)
                .passage();
    }

    private Shown shown(byte[] image) {
        return show.describe(new ImageId(deposit(image).file().digest(), 1));
    }

    private Placed deposit(byte[] bytes) {
        return assertInstanceOf(
                Placed.class,
                deposits.deposit(
                        new Deposit(
                                agent,
                                new Deposit.InSource(source, new Arrival.Upload()),
                                new FileName("scan"),
                                Optional.empty()),
                        new ByteArrayInputStream(bytes)));
    }

    private Path pictures(ImageId image) {
        return folder.resolve("pictures")
                .resolve(image.file().hex().substring(0, 2))
                .resolve(image + ".pictures1");
    }
}
