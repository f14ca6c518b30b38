package org.muniment.extraction.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.extraction.Documents;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.Extraction.State;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.Order;
import org.muniment.extraction.Scans;
import org.muniment.extraction.Scripts;
import org.muniment.extraction.store.Extractions;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Method;
import org.muniment.passage.Region;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.DrawText;
import org.muniment.passage.usecase.ReadText;
import org.muniment.publication.Expungible;
import org.muniment.publication.SoughtWords;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileName;
import org.muniment.source.SourceExamples;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ExtractionsTest {

    private static final long PATIENCE_MILLIS = 90_000;

    @Inject AskForExtraction extractions;
    @Inject RunExtractions runner;
    @Inject ExtractText extract;
    @Inject FindPlaces places;
    @Inject Extractions store;
    @Inject ReadText texts;
    @Inject ExpungeContent expunge;
    @Inject DepositFile deposits;
    @Inject CommitChangeSet changeSets;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;
    @Inject EntityManager entities;

    private AgentId amara;
    private RecordId source;

    @BeforeEach
    void introduceSomebodyAndASource() {
        amara = agents.recognise("https://issuer.example", "amara", "Amara").id();
        source = RecordId.random(random);
        commit(new Change.Create(source, SourceExamples.titled("A report")));
    }

    @Test
    void readsAPdfInTheBackground() throws InterruptedException {
        Extraction done = ended(ask(Documents.pdf()).extraction().id());

        assertEquals(State.DONE, done.state(), done.findings().toString());
        assertEquals(List.of(1, 2, 2), List.of(done.attempt(), done.done(), done.total()));
        assertEquals("Talks", done.metadata().get("title"));
        Text text = texts.describe(done.text().orElseThrow());
        assertEquals(Method.EXTRACTION, text.origin().method());
        assertEquals(Optional.empty(), text.origin().drawn().orElseThrow().encoding());
        assertTrue(texts.words(text.id()).value().startsWith("The Geneva talks\n\nThe envoys"));
    }

    @Test
    void leadsFromWordsToTheirPlaceAndBack() throws InterruptedException {
        TextId text = text(Documents.pdf());
        int start = texts.words(text).value().indexOf("1 August 1955");

        List<FindPlaces.Place> found = places.places(text, start, start + 13);

        assertEquals(List.of(1), found.stream().map(place -> place.page().number()).toList());
        Region region = found.getFirst().regions().getFirst();
        assertEquals(
                Optional.of(
                        new FindPlaces.Found(start, start + 13, "1 August 1955", Optional.empty())),
                places.words(text, 1, region));
        assertEquals(Optional.empty(), places.words(text, 2, new Region(0, 0, 5, 5)));
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> places.words(text, 3, region)).code());
        assertEquals(2, places.pages(text).size());
    }

    @Test
    void leadsFromRecognisedWordsToTheirPlaceAndBack() throws InterruptedException {
        byte[] scan =
                Scans.pdf(
                        List.of(
                                new Scans.Leaf(Scans.of(Documents.pdf(), 1), 1),
                                new Scans.Leaf(Scans.of(Documents.pdf(), 2), 6)));
        Extraction done = ended(recognition(deposit(scan), "en").id());
        assumeInstalled(done);

        assertEquals(State.DONE, done.state(), done.findings().toString());
        assertEquals(List.of(2, 2), List.of(done.done(), done.total()));
        TextId text = done.text().orElseThrow();
        assertEquals(Method.OCR, texts.describe(text).origin().method());
        String words = texts.words(text).value();
        int start = words.indexOf("met again.");
        List<FindPlaces.Place> found = places.places(text, start, start + 10);
        assertEquals(List.of(2), found.stream().map(place -> place.page().number()).toList());
        assertEquals(1, found.getFirst().regions().size(), found.toString());
        FindPlaces.Found again =
                places.words(text, 2, found.getFirst().regions().getFirst()).orElseThrow();
        assertEquals("met again.", again.exact());
        assertEquals(start, again.start());
        assertEquals(found.getFirst().confidence(), again.confidence());
        assertTrue(again.confidence().orElse(0) > 60, again.toString());
    }

    @Test
    void recognisesTheImageOfATiffThatThePageIs() throws InterruptedException {
        SurrogateId surrogate = deposit(Scans.tiff(Scans.blank(), Scans.of(Documents.pdf(), 2)));
        Order second =
                new Order(source, surrogate, 2, Method.OCR, List.of("eng"), Optional.of("en"));
        Extraction done = ended(extractions.ask(second, amara).extraction().id());
        assumeInstalled(done);

        assertEquals("They met again.", texts.words(done.text().orElseThrow()).value());
        Extraction first = ended(recognition(surrogate, "en").id());
        assertEquals("no-words-recognised", first.findings().getFirst().code());
    }

    @Test
    void takesTheLanguagesToRecogniseFromTheWordsOrTheSource() {
        SurrogateId surrogate = deposit(Documents.blankPdf());
        assertEquals(List.of("chi_tra"), recognition(surrogate, "zh-Hant").order().scripts());
        Order unsaid = new Order(source, surrogate, 1, Method.OCR, List.of(), Optional.empty());
        assertEquals(
                Scripts.of(SourceExamples.titled("A report").languages()),
                extractions.ask(unsaid, amara).extraction().order().scripts());
    }

    private Extraction recognition(SurrogateId surrogate, String language) {
        Order order = new Order(source, surrogate, 1, Method.OCR, List.of(), Optional.of(language));
        return extractions.ask(order, amara).extraction();
    }

    private static void assumeInstalled(Extraction ended) {
        boolean missing =
                ended.findings().stream().anyMatch(one -> one.code().startsWith("tesseract-"));
        Assumptions.assumeFalse(missing, () -> ended.findings().getFirst().message());
    }

    @Test
    void runsTwoRequestsForTheSameAsOne() throws InterruptedException {
        Order order = order(Documents.pdf());
        AskForExtraction.Asked first = extractions.ask(order, amara);
        AskForExtraction.Asked second = extractions.ask(order, amara);
        ended(first.extraction().id());

        assertFalse(first.existed());
        assertTrue(second.existed());
        assertEquals(first.extraction().id(), second.extraction().id());
        assertEquals(1, texts.ofSource(source).size());
        assertEquals(1, extractions.ofSource(source).size());
    }

    @Test
    void saysWhatToDoWithALockedPdfAndTriesAgainWhenAsked() throws InterruptedException {
        ExtractionId id = ask(Documents.lockedPdf()).extraction().id();
        Extraction failed = ended(id);
        assertEquals(State.FAILED, failed.state());
        assertEquals(
                List.of("password-protected"),
                failed.findings().stream().map(Finding::code).toList());
        assertEquals(List.of(), texts.ofSource(source));

        extractions.retry(id);
        assertEquals(2, ended(id).attempt());
    }

    @Test
    void keepsNothingOfWhatWasCancelled() throws InterruptedException {
        Extraction asked = ask(Documents.pdf()).extraction();
        Extraction cancelled = extractions.cancel(asked.id());
        assertEquals(State.CANCELLED, cancelled.state());
        assertEquals(
                RefusalCode.WRONG_STATE,
                assertThrows(Refusal.class, () -> extractions.cancel(asked.id())).code());

        extractions.retry(asked.id());
        Extraction done = ended(asked.id());
        assertEquals(State.DONE, done.state());
        assertEquals(1, texts.ofSource(source).size());
    }

    @Test
    void takesUpAgainWhatWasKilled() throws InterruptedException {
        ExtractionId id = running(Documents.pdf(), 1);
        QuarkusTransaction.requiringNew().run(runner::takeUpAgain);
        assertEquals(State.WAITING, extractions.one(id).state());

        runner.wake();
        Extraction done = ended(id);
        assertEquals(State.DONE, done.state());
        assertEquals(2, done.attempt());
    }

    @Test
    void givesUpWhatWasKilledThreeTimes() throws InterruptedException {
        ExtractionId id = running(Documents.pdf(), 3);
        QuarkusTransaction.requiringNew().run(runner::takeUpAgain);

        Extraction failed = extractions.one(id);
        assertEquals(State.FAILED, failed.state());
        assertEquals("interrupted", failed.findings().getFirst().code());
    }

    @Test
    void refusesAtOnceWhatIsNotThere() {
        Order order = order(Documents.pdf());
        Order other =
                new Order(
                        source,
                        order.surrogate(),
                        2,
                        Method.EXTRACTION,
                        List.of(),
                        Optional.empty());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> extractions.ask(other, amara)).code());
        commit(new Change.Retire(new RevisionRef(source, 1)));
        assertEquals(
                RefusalCode.RETIRED,
                assertThrows(Refusal.class, () -> extractions.ask(order, amara)).code());
    }

    @Test
    void readsWhileTheCallerWaits() {
        SurrogateId page = deposit(Documents.odt());
        DrawText.Order order = new DrawText.Order(source, page, 1, Optional.empty());

        DrawText.Drawn first = extract.now(order, amara);

        assertFalse(first.existed());
        assertTrue(texts.words(first.text().id()).value().startsWith("Talks\n\nThey met again."));
        assertEquals(List.of(), places.pages(first.text().id()));
        assertTrue(extract.now(order, amara).existed());
    }

    @Test
    void refusesTheCallerWhoWaitsWithTheReason() {
        SurrogateId page = deposit(Documents.lockedPdf());
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                extract.now(
                                        new DrawText.Order(source, page, 1, Optional.empty()),
                                        amara));
        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
        assertEquals("password-protected", refusal.findings().getFirst().code());
    }

    @Test
    void keepsNoPlacesOfWordsThatWereExpunged() throws InterruptedException {
        TextId text = text(Documents.pdf());
        Expungible what = new Expungible.OfText(text);
        expunge.expunge(
                amara,
                what,
                SoughtWords.none(),
                "The court says so.",
                expunge.plan(what, SoughtWords.none()).confirmation());

        assertEquals(List.of(), places.places(text, 0, 16));
        assertEquals(Map.of(), extractions.ofSource(source).getFirst().metadata());
    }

    private TextId text(byte[] file) throws InterruptedException {
        return ended(ask(file).extraction().id()).text().orElseThrow();
    }

    private AskForExtraction.Asked ask(byte[] file) {
        return extractions.ask(order(file), amara);
    }

    private Order order(byte[] file) {
        return new Order(source, deposit(file), 1, Method.EXTRACTION, List.of(), Optional.empty());
    }

    /** One that the platform was at when it was killed. */
    private ExtractionId running(byte[] file, int attempt) {
        ExtractionId id = ExtractionId.random(random);
        Order order = order(file);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            store.addOrFind(id, order, "1", amara, java.time.Instant.now());
                            entities.createNativeQuery(
                                            "update extraction set state = 'running', attempt ="
                                                    + " :attempt, begun = now() where id = :id")
                                    .setParameter("attempt", attempt)
                                    .setParameter("id", id.toString())
                                    .executeUpdate();
                        });
        return id;
    }

    private Extraction ended(ExtractionId id) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        Extraction now = extractions.one(id);
        while (!now.state().ended() && System.currentTimeMillis() < until) {
            Thread.sleep(50);
            now = extractions.one(id);
        }
        assertTrue(now.state().ended(), now.toString());
        return now;
    }

    private SurrogateId deposit(byte[] file) {
        Deposit deposit =
                new Deposit(
                        amara,
                        new Deposit.InSource(source, new Arrival.Upload()),
                        new FileName("file"),
                        Optional.empty());
        DepositOutcome outcome = deposits.deposit(deposit, new ByteArrayInputStream(file));
        return assertInstanceOf(DepositOutcome.Placed.class, outcome).surrogate().id();
    }

    private void commit(Change change) {
        changeSets.commit(
                new ProposedChangeSet(amara, Optional.empty(), "curation", List.of(change)));
    }
}
