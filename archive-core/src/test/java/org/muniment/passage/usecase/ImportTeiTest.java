package org.muniment.passage.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiExamples;
import org.muniment.passage.TeiImport;
import org.muniment.passage.TeiImport.Part;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.UndoChangeSet;
import org.muniment.source.FileName;
import org.muniment.source.Level;
import org.muniment.source.PartOf;
import org.muniment.source.Rights;
import org.muniment.source.SourceBody;
import org.muniment.source.usecase.ReadEffectiveDescription;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportTeiTest {

    private static final Rights FREE =
            new Rights("https://creativecommons.org/publicdomain/zero/1.0/", Optional.empty());

    @Inject Archive archive;
    @Inject ImportTei imports;
    @Inject ReadText texts;
    @Inject ReadMarkup markup;
    @Inject ReadRecord records;
    @Inject ReadEffectiveDescription descriptions;
    @Inject UndoChangeSet undo;
    @Inject FindDatings datings;
    @Inject FindSharedWords shared;

    @Test
    void makesTheVolumeAndItsDocumentsAsOneChangeSet() {
        TeiImport.Done done = carryOut("a");
        List<Part> parts = done.plan().parts();

        SourceBody volume = source(parts.getFirst().source());
        assertEquals("Letters of the Lake, Volume 2", volume.title());
        assertEquals(Optional.of(Level.VOLUME), volume.level());
        assertEquals(Optional.of("Lake Press"), volume.publisher());
        assertEquals("Ida Brandt", volume.creators().getFirst().name());
        SourceBody note = source(parts.get(2).source());
        assertEquals("2. Editorial Note", note.title());
        assertEquals(Optional.of("editorial note"), note.genre());
        assertEquals(Optional.of(new PartOf(parts.getFirst().source(), 2)), note.partOf());
        assertEquals(FREE, descriptions.of(parts.get(2).source()).rights().orElseThrow().value());
        assertEquals(3, done.texts().size());
        Text telegram = texts.describe(done.texts().get(1));
        assertEquals(parts.get(1).source(), telegram.source());
        assertEquals(parts.get(1).document().blocks(), telegram.blocks());
        assertEquals("en", telegram.language());
    }

    @Test
    void findsWhatItsDocumentsShareWithOtherSources() {
        TeiImport.Done first = carryOut("shared once");
        TeiImport.Done second = carryOut("shared twice");

        RecordId letter = first.plan().parts().get(1).source();
        assertTrue(
                shared.of(Optional.of(second.plan().parts().get(1).source()), 100).stream()
                        .anyMatch(
                                words ->
                                        words.one().equals(letter)
                                                || words.other().equals(letter)));
    }

    @Test
    void triesOutWithoutMakingAnything() {
        ImportTei.Taken taken = take("b");
        TeiImport.Outcome outcome = imports.tryOut(taken);

        assertInstanceOf(TeiImport.Planned.class, outcome);
        RecordId volume = outcome.plan().parts().getFirst().source();
        Refusal refusal = assertThrows(Refusal.class, () -> source(volume));
        assertEquals(RefusalCode.NOT_FOUND, refusal.code());
        assertInstanceOf(TeiImport.Planned.class, imports.tryOut(taken));
    }

    @Test
    void doublesNothingWhenTheFileComesAgain() {
        TeiImport.Done first = carryOut("c");
        TeiImport.AlreadyThere again =
                assertInstanceOf(
                        TeiImport.AlreadyThere.class,
                        imports.carryOut(order(), take("c"), archive.curator()));

        assertEquals(first.plan().parts().getFirst().source(), again.place().source());
        assertFalse(again.retired());
        assertInstanceOf(TeiImport.AlreadyThere.class, imports.tryOut(take("c")));
    }

    @Test
    void makesOneOfManyWhoBringTheSameFileAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<TeiImport.Outcome>> outcomes =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i ->
                                            people.submit(
                                                    () -> {
                                                        start.await();
                                                        return imports.carryOut(
                                                                order(),
                                                                take("d"),
                                                                archive.curator());
                                                    }))
                            .toList();
            start.countDown();
            int made = 0;
            for (Future<TeiImport.Outcome> outcome : outcomes) {
                made += outcome.get() instanceof TeiImport.Done ? 1 : 0;
            }
            assertEquals(1, made);
        }
    }

    @Test
    void isUndoneAsAWholeAndSaysSoWhenItComesAgain() {
        TeiImport.Done done = carryOut("e");

        undo.undo(archive.curator(), done.changes(), Optional.of("The wrong volume"));

        for (Part part : done.plan().parts()) {
            assertTrue(records.state(RecordKind.SOURCE, part.source()).retired());
        }
        TeiImport.AlreadyThere again =
                assertInstanceOf(
                        TeiImport.AlreadyThere.class,
                        imports.carryOut(order(), take("e"), archive.curator()));
        assertTrue(again.retired());
    }

    @Test
    void readsTheMarkupOfATextAgain() {
        TeiImport.Done done = carryOut("f");
        TextId telegram = done.texts().get(1);
        TeiDocument document = markup.read(telegram).document();

        assertEquals(Optional.of("d1"), document.id());
        assertEquals(done.plan().parts().get(1).document(), document);
    }

    @Test
    void groundsTheDatesOfALetterInItsDateline() {
        TeiImport.Done done = carryOut("g");
        TextId telegram = done.texts().get(1);

        assertEquals(
                List.of("1931-04-02"),
                datings.find(telegram, 0, OptionalInt.empty(), Optional.empty()).datings().stream()
                        .map(dated -> dated.dating().edtf().toString().substring(0, 10))
                        .distinct()
                        .toList());
    }

    @Test
    void refusesWhatIsNoTei() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                imports.take(
                                        order(),
                                        new ByteArrayInputStream(
                                                "Plain.".getBytes(StandardCharsets.UTF_8))));
        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
        assertEquals(
                "These bytes are plain text and not TEI. Please deposit them in a source.",
                refusal.getMessage());
    }

    @Test
    void saysWhatIsMissing() {
        TeiImport.Order bare =
                new TeiImport.Order(
                        new FileName("x.xml"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        ImportTei.Taken taken =
                imports.take(
                        bare,
                        new ByteArrayInputStream(
                                "<TEI><text><p>One.</p></text></TEI>"
                                        .getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                List.of("rights-not-stated", "no-documents", "language-not-stated"),
                taken.plan().remarks().stream().map(Finding::code).toList());
        assertEquals("x.xml", taken.plan().parts().getFirst().body().title());
    }

    private TeiImport.Done carryOut(String sign) {
        return assertInstanceOf(
                TeiImport.Done.class, imports.carryOut(order(), take(sign), archive.curator()));
    }

    /** The example, made another file by a sign in it. */
    private ImportTei.Taken take(String sign) {
        byte[] bytes =
                (TeiExamples.VOLUME + "<!-- " + sign + " -->").getBytes(StandardCharsets.UTF_8);
        return imports.take(order(), new ByteArrayInputStream(bytes));
    }

    private static TeiImport.Order order() {
        return new TeiImport.Order(
                new FileName("letters.xml"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FREE),
                Optional.empty(),
                Optional.of("Lake Library"),
                Optional.empty(),
                Optional.of("For a test"));
    }

    private SourceBody source(RecordId id) {
        return records.head(RecordKind.SOURCE, id, SourceBody.class).present();
    }
}
