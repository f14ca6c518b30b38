package org.muniment.passage.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Block;
import org.muniment.passage.Encoding;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quotation;
import org.muniment.passage.Region;
import org.muniment.passage.SelectedPassage;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
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
import org.muniment.source.Surrogate;
import org.muniment.source.TinyImages;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.testservices.TestPostgres;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TextsAndPassagesTest {

    private static final String MIXED = "一九五五年𠀋会谈\r\n\r\ncafe\u0301 👩\u200D👩\u200D👧 in Geneva";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Inject EnterText enter;
    @Inject DrawText draw;
    @Inject ReadText texts;
    @Inject SelectPassage select;
    @Inject SelectRegion selectRegion;
    @Inject ReadPassage passages;
    @Inject VerifyPassage verify;
    @Inject DepositFile deposits;
    @Inject CommitChangeSet changeSets;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;
    @Inject EntityManager entities;

    private AgentId amara;
    private AgentId wei;
    private RecordId source;

    @BeforeEach
    void introduceTwoPeopleAndASource() {
        amara = agents.recognise("https://issuer.example", "amara", "Amara").id();
        wei = agents.recognise("https://issuer.example", "wei", "Wei").id();
        source = newSource();
    }

    @Test
    void readsBackATranscriptionAsItWasEntered() {
        Text entered = transcription(MIXED);

        assertEquals(entered, texts.describe(entered.id()));
        assertEquals(MIXED.replace("\r\n", "\n"), texts.words(entered.id()).value());
        assertEquals(
                List.of(Block.heading(1, 0, 8), Block.of(Block.Kind.PARAGRAPH, 10, 31)),
                entered.blocks());
        assertEquals(
                List.of("line-ends-normalised"),
                entered.remarks().stream().map(Finding::code).toList());
        assertEquals(List.of(entered), texts.ofSource(source));
    }

    @Test
    void readsSomeOfTheWordsByCodePoints() {
        TextId text = transcription(MIXED).id();

        assertEquals("𠀋会谈\n\ncafe\u0301", texts.words(text, 5, 15));
        assertEquals("", texts.words(text, 31, 31));
        assertEquals(
                RefusalCode.INVALID,
                assertThrows(Refusal.class, () -> texts.words(text, 0, 32)).code());
        assertEquals(
                RefusalCode.INVALID,
                assertThrows(Refusal.class, () -> texts.words(text, -1, 2)).code());
    }

    @Test
    void linksATranslationToTheTextItWasMadeFrom() {
        Text chinese = transcription("会谈");
        Text english = enter.enter(translation(chinese.id(), "en"), wei);

        assertEquals(
                Optional.of(chinese.id()), texts.describe(english.id()).origin().derivedFrom());
        assertEquals(List.of(chinese, english), texts.ofSource(source));
    }

    @Test
    void refusesATranslationIntoTheSameLanguage() {
        TextId chinese = transcription("会谈").id();
        Refusal refusal =
                assertThrows(Refusal.class, () -> enter.enter(translation(chinese, "zh"), wei));
        assertEquals("/language", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesToDeriveATextFromThatOfAnotherSource() {
        TextId chinese = transcription("会谈").id();
        source = newSource();
        Refusal refusal =
                assertThrows(Refusal.class, () -> enter.enter(translation(chinese, "en"), wei));
        assertEquals(RefusalCode.BAD_REFERENCE, refusal.code());
    }

    @Test
    void refusesTextsOfSourcesThatAreNotOrAreRetired() {
        RecordId retired = source;
        changeSets.commit(changeSet(new Change.Retire(new RevisionRef(retired, 1))));
        assertEquals(
                RefusalCode.RETIRED,
                assertThrows(Refusal.class, () -> transcription("words")).code());

        source = RecordId.random(random);
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> transcription("words")).code());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> texts.ofSource(source)).code());
    }

    @Test
    void remembersThePageThatWasTranscribed() {
        Surrogate image = deposit(TinyImages.png(12, 13));
        Text text =
                enter.enter(
                        new EnterText.Entry(
                                source,
                                Method.OCR,
                                new Maker.Machine("tesseract", "5.5"),
                                Optional.of(new EnterText.LookedAt(image.id(), 1)),
                                Optional.empty(),
                                "en",
                                "Seen",
                                Optional.empty()),
                        amara);
        assertEquals(text, texts.describe(text.id()));
        assertEquals(
                Optional.of(image.pages().getFirst().file().digest()),
                text.origin().drawn().map(Origin.Drawn::file));
    }

    @Test
    void refusesATextWithoutWords() {
        assertThrows(Refusal.class, () -> transcription(" \r\n "));
    }

    @Test
    void drawsATextOutOfAFileAndStatesItsEncoding() {
        byte[] page =
                "<html lang=zh><meta charset=gbk><h1>会谈</h1><p>日内瓦。"
                        .getBytes(Charset.forName("GBK"));
        Surrogate surrogate = deposit(page);
        Text text = draw(surrogate, Optional.empty()).text();

        assertEquals("会谈\n\n日内瓦。", texts.words(text.id()).value());
        assertEquals(text, texts.describe(text.id()));
        assertEquals(Method.EXTRACTION, text.origin().method());
        assertEquals(new Maker.Machine("Muniment HTML reader", "2"), text.origin().maker());
        assertEquals("zh", text.language());
        Origin.Drawn drawn = text.origin().drawn().orElseThrow();
        assertEquals(surrogate.pages().getFirst().file().digest(), drawn.file());
        assertEquals(
                Optional.of(new Encoding("GB18030", Encoding.Basis.DECLARED)), drawn.encoding());
        assertEquals(List.of(), text.remarks());
    }

    @Test
    void answersWithTheTextThatWasDrawnBefore() {
        Surrogate surrogate = deposit("Words.".getBytes(StandardCharsets.UTF_8));
        DrawText.Drawn first = draw(surrogate, Optional.empty());
        DrawText.Drawn again = draw(surrogate, Optional.empty());

        assertFalse(first.existed());
        assertEquals(new DrawText.Drawn(first.text(), true), again);
        assertFalse(draw(surrogate, Optional.of("fr")).existed());
        assertEquals(2, texts.ofSource(source).size());
    }

    @Test
    void fallsBackToTheLanguageOfTheSource() {
        Surrogate surrogate = deposit("Words.".getBytes(StandardCharsets.UTF_8));
        assertEquals("en", draw(surrogate, Optional.empty()).text().language());
    }

    @Test
    void drawsNoWordsOutOfAnImage() {
        Surrogate image = deposit(TinyImages.png(9, 7));
        assertEquals(
                RefusalCode.UNSUPPORTED_FILE,
                assertThrows(Refusal.class, () -> draw(image, Optional.empty())).code());
    }

    @Test
    void makesAPassageOfWordsAtTheirOffsets() {
        Text text = transcription(MIXED);
        SelectedPassage selected =
                select.select(text.id(), new TextSelection.AtOffsets(5, 8, "𠀋会谈"), amara);

        assertFalse(selected.existed());
        assertEquals(
                new Anchor.OnText(
                        text.id(),
                        text.words(),
                        new Stretch(
                                5,
                                8,
                                new Quotation(
                                        "𠀋会谈",
                                        "一九五五年",
                                        "\n\ncafe\u0301 👩\u200D👩\u200D👧 in Geneva"))),
                selected.passage().anchor());
        assertEquals(selected.passage(), passages.one(selected.passage().id()));
        assertEquals(source, selected.passage().source());
        assertEquals(List.of(), verify.verify(selected.passage().id()));
    }

    @Test
    void refusesAQuotationThatIsNotAtItsOffsets() {
        TextId text = transcription(MIXED).id();
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                select.select(
                                        text, new TextSelection.AtOffsets(0, 6, "Geneva"), amara));
        assertEquals(RefusalCode.QUOTATION_MISMATCH, refusal.code());
        assertEquals("char=25,31", refusal.findings().get(1).subject());
        assertEquals(List.of(), passages.onText(text));
    }

    @Test
    void answersWithThePassageThatTheSameAgentMadeThere() {
        TextId text = transcription(MIXED).id();
        TextSelection geneva = new TextSelection.ByQuotation("Geneva");
        Passage first = select.select(text, geneva, amara).passage();

        assertEquals(
                new SelectedPassage(first, true, List.of()), select.select(text, geneva, amara));
        Passage other = select.select(text, geneva, wei).passage();
        assertNotEquals(first.id(), other.id());
        assertEquals(wei, other.madeBy());
        assertEquals(List.of(first, other), passages.onText(text));
    }

    @Test
    void remarksOnSplitCharactersButMakesThePassage() {
        TextId text = transcription(MIXED).id();
        SelectedPassage selected =
                select.select(text, new TextSelection.ByQuotation("cafe"), amara);
        assertEquals("splits-a-character", selected.remarks().getFirst().code());
        assertEquals(List.of(), verify.verify(selected.passage().id()));
    }

    @Test
    void readsWhatIsAroundAPassage() {
        TextId text = transcription(MIXED).id();
        Passage passage = select.select(text, new TextSelection.ByQuotation("会谈"), amara).passage();

        assertEquals(
                Optional.of(new ReadPassage.Context("五年𠀋", "\n\nc")),
                passages.context(passage, 3));
    }

    @Test
    void pointsAtAPartOfAnImageAsPeopleSeeIt() {
        Surrogate image = deposit(TinyImages.jpegTurned(40, 30, 6, ByteOrder.BIG_ENDIAN));
        Optional<Region> region = Optional.of(new Region(10, 20, 20, 20));
        Passage passage = selectRegion.select(source, image.id(), 1, region, amara).passage();

        Anchor.OnImage anchor = assertInstanceOf(Anchor.OnImage.class, passage.anchor());
        assertEquals(region, anchor.region());
        assertEquals(image.pages().getFirst().file().digest(), anchor.file());
        assertEquals(passage, passages.one(passage.id()));
        assertEquals(List.of(passage), passages.onImage(anchor.file()));
        assertEquals(List.of(), verify.verify(passage.id()));
        assertEquals(Optional.empty(), passages.context(passage, 10));
    }

    @Test
    void pointsAtAWholeImageOnceForEachAgent() {
        Surrogate image = deposit(TinyImages.png(40, 31));
        Passage passage = whole(image, amara).passage();

        assertEquals(new SelectedPassage(passage, true, List.of()), whole(image, amara));
        assertFalse(whole(image, wei).existed());
        assertEquals(List.of(), verify.verify(passage.id()));
    }

    @Test
    void refusesARegionThatOnlyFitsBeforeTheImageIsTurned() {
        Surrogate image = deposit(TinyImages.jpegTurned(40, 30, 8, ByteOrder.LITTLE_ENDIAN));
        Optional<Region> lying = Optional.of(new Region(0, 0, 40, 30));
        assertEquals(
                RefusalCode.INVALID,
                assertThrows(
                                Refusal.class,
                                () -> selectRegion.select(source, image.id(), 1, lying, amara))
                        .code());
    }

    @Test
    void refusesARegionOfAPageThatIsNoImageOrNotThere() {
        Surrogate words = deposit("Words.".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                RefusalCode.UNSUPPORTED_FILE,
                assertThrows(Refusal.class, () -> whole(words, amara)).code());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(
                                Refusal.class,
                                () ->
                                        selectRegion.select(
                                                source, words.id(), 2, Optional.empty(), amara))
                        .code());
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> texts.describe(TextId.random(random))).code());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> passages.one(PassageId.random(random))).code());
        PassageId none = PassageId.random(random);
        assertEquals(
                List.of(
                        Finding.error(
                                "passage-unknown", none.toString(), "There is no such passage.")),
                verify.verify(none));
    }

    @Test
    void letsTheDatabaseRefuseAMisquotationToo() {
        Text text = transcription(MIXED);
        PersistenceException refused =
                assertThrows(PersistenceException.class, () -> insertPassage(text, 5, 8, "𠀋会谭"));
        assertTrue(refused.getMessage().contains("does not quote its text"));
    }

    @Test
    void letsTheDatabaseRefuseEveryChange() {
        Text text = transcription(MIXED);
        Passage passage =
                select.select(text.id(), new TextSelection.ByQuotation("会谈"), amara).passage();
        for (String change :
                List.of(
                        "update text_version set words = 'x' where id = '%s'".formatted(text.id()),
                        "delete from text_version where id = '%s'".formatted(text.id()),
                        "update passage set span_start = 0 where id = '%s'".formatted(passage.id()),
                        "delete from passage where id = '%s'".formatted(passage.id()))) {
            PersistenceException refused =
                    assertThrows(PersistenceException.class, () -> execute(change), change);
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
    }

    @Test
    void findsOutWhenTheWordsOfATextWereAltered() {
        Text text = transcription(MIXED);
        Passage touched =
                select.select(text.id(), new TextSelection.ByQuotation("会谈"), amara).passage();
        Passage untouched =
                select.select(text.id(), new TextSelection.ByQuotation("Geneva"), amara).passage();
        tamper(
                """
                update text_version set words = replace(words, '会谈', '谈会'),
                    words_digest = sha256(convert_to(replace(words, '会谈', '谈会'), 'UTF8'))
                where id = '%s'\
                """
                        .formatted(text.id()));

        assertEquals(
                Set.of(
                        "quotation-mismatch " + touched.id(),
                        "quotation-mismatch " + untouched.id(),
                        "text-altered " + text.id()),
                verify.verify(List.of(touched.id(), untouched.id())).stream()
                        .map(finding -> finding.code() + " " + finding.subject())
                        .collect(Collectors.toSet()));
    }

    @Test
    void findsOutWhenAPassageOrWhatIsSaidOfATextWasAltered() {
        Text text = transcription(MIXED);
        Passage passage =
                select.select(text.id(), new TextSelection.ByQuotation("会谈"), amara).passage();
        tamper("update passage set prefix = '' where id = '%s'".formatted(passage.id()));
        assertEquals(
                List.of("quotation-mismatch"),
                verify.verify(passage.id()).stream().map(Finding::code).toList());

        Text other = transcription("Other words");
        tamper("update text_version set language = 'fr' where id = '%s'".formatted(other.id()));
        assertEquals(
                List.of("text-altered"),
                verify.verifyTexts(List.of(other.id())).stream().map(Finding::code).toList());
    }

    @Test
    void saysThatWordsWereExpunged() {
        Text text = transcription(MIXED);
        Passage passage =
                select.select(text.id(), new TextSelection.ByQuotation("会谈"), amara).passage();
        tamper("update text_version set words = null where id = '%s'".formatted(text.id()));
        tamper(
                "update passage set exact = null, prefix = null, suffix = null where id = '%s'"
                        .formatted(passage.id()));

        assertEquals(
                List.of("words-expunged"),
                verify.verify(passage.id()).stream().map(Finding::code).toList());
        assertEquals(
                RefusalCode.EXPUNGED,
                assertThrows(Refusal.class, () -> texts.words(text.id())).code());
        assertEquals(
                RefusalCode.EXPUNGED,
                assertThrows(Refusal.class, () -> passages.one(passage.id())).code());
        assertEquals(text, texts.describe(text.id()));
    }

    private void insertPassage(Text text, int start, int end, String exact) {
        execute(
                """
                insert into passage (id, source, text_version, words_digest, span_start, span_end,
                    exact, prefix, suffix, made_by, at)
                select '%s', source, id, words_digest, %d, %d, '%s', '', '', '%s', now()
                from text_version where id = '%s'\
                """
                        .formatted(PassageId.random(random), start, end, exact, amara, text.id()));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    /** Writes behind the archive's back. */
    private void tamper(String sql) {
        TestPostgres.tamper(jdbcUrl, sql);
    }

    private SelectedPassage whole(Surrogate image, AgentId agent) {
        return selectRegion.select(source, image.id(), 1, Optional.empty(), agent);
    }

    private Text transcription(String words) {
        return enter.enter(
                new EnterText.Entry(
                        source,
                        Method.TRANSCRIPTION,
                        new Maker.Person(amara),
                        Optional.empty(),
                        Optional.empty(),
                        "zh",
                        words,
                        Optional.empty()),
                amara);
    }

    private EnterText.Entry translation(TextId from, String language) {
        return new EnterText.Entry(
                source,
                Method.TRANSLATION,
                new Maker.Person(wei),
                Optional.empty(),
                Optional.of(from),
                language,
                "The talks",
                Optional.empty());
    }

    private DrawText.Drawn draw(Surrogate surrogate, Optional<String> language) {
        return draw.draw(new DrawText.Order(source, surrogate.id(), 1, language), amara);
    }

    private Surrogate deposit(byte[] file) {
        Deposit deposit =
                new Deposit(
                        amara,
                        new Deposit.InSource(source, new Arrival.Upload()),
                        new FileName("page"),
                        Optional.empty());
        DepositOutcome outcome = deposits.deposit(deposit, new ByteArrayInputStream(file));
        return assertInstanceOf(DepositOutcome.Placed.class, outcome).surrogate();
    }

    private RecordId newSource() {
        RecordId id = RecordId.random(random);
        changeSets.commit(changeSet(new Change.Create(id, SourceExamples.titled("A report"))));
        return id;
    }

    private ProposedChangeSet changeSet(Change change) {
        return new ProposedChangeSet(amara, Optional.empty(), "curation", List.of(change));
    }
}
