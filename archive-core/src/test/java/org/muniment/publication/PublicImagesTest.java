package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.kernel.MovableClock;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.PassageId;
import org.muniment.passage.usecase.SelectRegion;
import org.muniment.publication.usecase.EndEmbargoes;
import org.muniment.publication.usecase.ShowPublicImage;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.FileDigest;
import org.muniment.source.FileName;
import org.muniment.source.ImageId;
import org.muniment.source.SourceExamples;
import org.muniment.source.Surrogate;
import org.muniment.source.TinyImages;
import org.muniment.source.TinyImages.TiffPage;
import org.muniment.source.usecase.DepositFile;
import org.muniment.source.usecase.ReadSurrogates;
import org.muniment.source.usecase.ShowImage;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PublicImagesTest {

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject DepositFile deposits;
    @Inject ReadSurrogates surrogates;
    @Inject SelectRegion select;
    @Inject ShowImage show;
    @Inject ShowPublicImage images;
    @Inject WithdrawRecord withdraw;
    @Inject EndEmbargoes embargoes;
    @Inject MovableClock clock;
    @Inject RandomGenerator random;

    @AfterEach
    void comeBack() {
        clock.goAhead(Duration.ofDays(40));
        embargoes.end();
        clock.back();
    }

    @Test
    void showsTheImagesOfAPublishedSourceThatIsOpen() {
        RevisionRef source = room.approved(SourceExamples.titled("A report"));
        ImageId image = deposit(source.record());
        assertUnknown(image);
        room.publish(source.record());
        assertEquals(show.describe(image), images.describe(image));
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.Level.class,
            names = {"QUOTATIONS_ONLY", "METADATA_ONLY", "EMBARGOED"})
    void showsNoImageUnderAnyNarrowerAccess(Access.Level level) {
        RevisionRef source = room.approved(SourceExamples.withAccess("A report", access(level)));
        ImageId image = deposit(source.record());
        room.publish(source.record());
        assertUnknown(image);
    }

    @Test
    void showsNoImageOnceAccessIsNarrowedEvenByADraft() {
        RevisionRef source = room.approved(SourceExamples.titled("A report"));
        ImageId image = deposit(source.record());
        room.publish(source.record());
        images.describe(image);
        room.revise(
                source,
                SourceExamples.withAccess("A report", access(Access.Level.QUOTATIONS_ONLY)));
        assertUnknown(image);
    }

    @Test
    void showsTheImagesOfAPartNoMoreThanThoseOfTheWhole() {
        RevisionRef whole =
                room.approved(
                        SourceExamples.withAccess("A box", access(Access.Level.METADATA_ONLY)));
        RevisionRef part = room.approved(SourceExamples.partOf(whole.record(), "A letter"));
        ImageId image = deposit(part.record());
        room.publish(whole.record(), part.record());
        assertUnknown(image);
    }

    @Test
    void showsTheImagesOnceAnEmbargoHasEnded() {
        RevisionRef source =
                room.approved(
                        SourceExamples.withAccess("A report", access(Access.Level.EMBARGOED)));
        ImageId image = deposit(source.record());
        room.publish(source.record());
        assertUnknown(image);
        clock.goAhead(Duration.ofDays(31));
        embargoes.end();
        assertEquals(image, images.describe(image).id());
    }

    @Test
    void showsNoImageOfAWithdrawnSource() {
        RevisionRef source = room.approved(SourceExamples.titled("A report"));
        ImageId image = deposit(source.record());
        room.publish(source.record());
        withdraw.withdraw(
                room.publisher(),
                RecordKind.SOURCE,
                source.record(),
                "It was a mistake.",
                Optional.empty());
        assertUnknown(image);
    }

    @Test
    void showsAPageThatCameLaterOnlyOnceTheSourceIsReleasedAgain() {
        RevisionRef source = room.approved(SourceExamples.titled("A report"));
        room.publish(source.record());
        ImageId image = deposit(source.record());
        assertUnknown(image);
        room.revise(source, SourceExamples.titled("A report with a picture"));
        room.approve(source.record());
        room.correct(EditionKind.ADDITION, source.record());
        assertEquals(image, images.describe(image).id());
    }

    @Test
    void showsAnImageThatAnyOpenSourceHas() {
        RevisionRef closed =
                room.approved(
                        SourceExamples.withAccess("A copy", access(Access.Level.METADATA_ONLY)));
        RevisionRef open = room.approved(SourceExamples.titled("A report"));
        byte[] bytes = image();
        ImageId image = deposit(closed.record(), bytes);
        room.publish(closed.record());
        assertUnknown(image);
        deposit(open.record(), bytes);
        room.publish(open.record());
        assertEquals(image, images.describe(image).id());
    }

    @Test
    void saysInEditionsWhichOfTheImagesOfAFileIsMeant() {
        Story story = stories.approved(SourceExamples.titled("A report"));
        byte[] tiff =
                TinyImages.tiff(
                        ByteOrder.LITTLE_ENDIAN,
                        false,
                        new TiffPage(20 + random.nextInt(9_000), 4),
                        new TiffPage(30, 20));
        ImageId first = deposit(story.sourceId(), tiff);
        Surrogate surrogate = surrogates.ofSource(story.sourceId()).getLast();
        for (int page = 1; page <= 2; page++) {
            PassageId passage =
                    select.select(
                                    story.sourceId(),
                                    surrogate.id(),
                                    page,
                                    Optional.empty(),
                                    room.author())
                            .passage()
                            .id();
            ClaimBuilder shown =
                    aClaim().attestedBy(
                                    Stance.SUPPORTS,
                                    Optional.empty(),
                                    new Evidence.ImageEvidence(passage));
            stories.attested(story.claim(), shown.attestations().getFirst());
        }
        room.approve(story.event());
        room.publish(story.sourceId(), story.event());

        String edition = Newsroom.text(room.current(RecordKind.EVENT, story.event()));
        assertEquals(2, edition.split("\"file\":\"" + first.file(), -1).length - 1, edition);
        assertEquals(1, edition.split("\"imageInFile\":2", -1).length - 1, edition);
        assertFalse(edition.contains("\"imageInFile\":1"), edition);

        room.revise(
                story.source(),
                SourceExamples.withAccess("A report", access(Access.Level.QUOTATIONS_ONLY)));
        String redacted = Newsroom.text(room.current(RecordKind.EVENT, story.event()));
        assertFalse(redacted.contains("imageInFile"), redacted);
        assertFalse(redacted.contains(first.file().hex()), redacted);
    }

    private void assertUnknown(ImageId image) {
        ImageId nowhere = new ImageId(new FileDigest("0".repeat(128)), 1);
        Refusal ofNothing = assertThrows(Refusal.class, () -> images.describe(nowhere));
        Refusal refusal = assertThrows(Refusal.class, () -> images.describe(image));
        assertEquals(RefusalCode.NOT_FOUND, refusal.code());
        assertEquals(
                ofNothing.getMessage().replace(nowhere.toString(), "X"),
                refusal.getMessage().replace(image.toString(), "X"));
    }

    private Access access(Access.Level level) {
        return new Access(
                level,
                level == Access.Level.EMBARGOED
                        ? Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(30))
                        : Optional.empty());
    }

    private byte[] image() {
        return TinyImages.png(20 + random.nextInt(9_000), 4);
    }

    private ImageId deposit(RecordId source) {
        return deposit(source, image());
    }

    private ImageId deposit(RecordId source, byte[] bytes) {
        return new ImageId(
                deposits.deposit(
                                new Deposit(
                                        room.author(),
                                        new Deposit.InSource(source, new Arrival.Scan()),
                                        new FileName("scan.png"),
                                        Optional.empty()),
                                new ByteArrayInputStream(bytes))
                        .file()
                        .digest(),
                1);
    }
}
