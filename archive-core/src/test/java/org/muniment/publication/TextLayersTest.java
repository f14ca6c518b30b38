package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Corroboration;
import org.muniment.claim.Evidence;
import org.muniment.claim.usecase.AssessCorroboration;
import org.muniment.claim.usecase.TakeOverPassage;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Alignment;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Carrying.State;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Place;
import org.muniment.passage.SharedWords;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.AlignTranslation;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.FindSharedWords;
import org.muniment.passage.usecase.JudgeSharedWords;
import org.muniment.passage.usecase.PlacePassage;
import org.muniment.passage.usecase.ReadCarriedPassages;
import org.muniment.passage.usecase.ReadPassage;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.passage.usecase.TraceOriginal;
import org.muniment.passage.usecase.VerifyPassage;
import org.muniment.publication.usecase.CheckGate;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Access;
import org.muniment.source.Derivation;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

/** What newer texts, translations and copies mean for the claims that rest on words. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TextLayersTest {

    private static final String RIVER =
            "On the ninth night the %s bearers crossed the river without a word, and the old"
                + " ferryman, who had been paid in silver, told the customs house nothing at all.";

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject EnterText enter;
    @Inject SelectPassage select;
    @Inject ReadPassage passages;
    @Inject ReadCarriedPassages carried;
    @Inject PlacePassage place;
    @Inject TakeOverPassage takeOver;
    @Inject VerifyPassage verify;
    @Inject AlignTranslation align;
    @Inject TraceOriginal trace;
    @Inject FindSharedWords shared;
    @Inject JudgeSharedWords judge;
    @Inject AssessCorroboration corroboration;
    @Inject CheckGate gate;
    @Inject ReadStale stale;
    @Inject ReadRecord records;
    @Inject ExpungeContent expunge;
    @Inject EntityManager entities;

    @Test
    void carryAPassageWhoseWordsAndSurroundingsSurvive() {
        Story story = stories.published(Access.OPEN);

        TextId newer =
                stories.correction(
                        story,
                        "大使：The envoys came by the heron gate and left by the kingfisher stairs.");
        CarriedPassage one = carried.into(newer).getFirst();
        Passage there = passages.one(one.successor().orElseThrow());

        assertEquals(State.MOVED, one.found());
        assertEquals(passages.one(story.passage()).madeBy(), there.madeBy());
        assertEquals(List.of("newer-passage"), codes(verify.verify(story.passage())));
        assertEquals(Optional.empty(), reason(story));
        assertFalse(waits(story));
    }

    @Test
    void keepChangedWordsForACuratorAndTellEverybodyMeanwhile() {
        Story story = stories.published(Access.OPEN);

        TextId newer = stories.correction(story, "The envoys came by the herring gate.");
        CarriedPassage one = carried.into(newer).getFirst();

        assertEquals(State.CHANGED, one.found());
        assertEquals(Optional.of(new Place(23, 35)), one.likely());
        assertTrue(waits(story));
        assertEquals(List.of("passage-changed"), codes(verify.verify(story.passage())));
        assertEquals(Optional.of(StaleReason.TEXT_CORRECTED), reason(story));
        assertTrue(
                gate.check(Set.of(story.event())).findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.code().equals("passage-changed")
                                                && finding.subject()
                                                        .equals(story.attestation().toString())));
    }

    @Test
    void letACuratorPlaceAPassageAndTakeItOver() {
        Story story = stories.published(Access.OPEN);
        TextId newer = stories.correction(story, "The envoys came by the herring gate.");

        CarriedPassage placed =
                place.place(
                        story.passage(),
                        newer,
                        new TextSelection.ByQuotation("herring gate"),
                        Optional.of("Misread before."),
                        room.reviewer());
        RevisionRef head =
                takeOver.takeOver(room.reviewer(), new RevisionRef(story.attestation(), 1), newer);
        AttestationBody body =
                records.head(RecordKind.ATTESTATION, head.record(), AttestationBody.class)
                        .present();

        assertFalse(waits(story));
        assertEquals(
                new Evidence.QuotationEvidence(placed.successor().orElseThrow()), body.evidence());
        assertEquals(2, head.number());
        assertTrue(Newsroom.text(room.current(RecordKind.EVENT, story.event())).contains("heron"));
    }

    @Test
    void markEditionsStaleWhenACuratorPlacesTheirWordsElsewhere() {
        Story story = stories.published(Access.OPEN);
        TextId newer =
                stories.correction(
                        story, "The heron gate was shut. The envoys came by the herring gate.");
        assertEquals(Optional.empty(), reason(story));

        place.place(
                story.passage(),
                newer,
                new TextSelection.ByQuotation("herring gate"),
                Optional.empty(),
                room.reviewer());

        assertEquals(Optional.of(StaleReason.TEXT_CORRECTED), reason(story));
    }

    @Test
    void sayThatAPassageIsLostOnceACuratorConfirmsIt() {
        Story story = stories.published(Access.OPEN);
        TextId newer = stories.correction(story, "Nothing of the kind 👩\u200D👧 e\u0301.");
        assertEquals(State.LOST, carried.into(newer).getFirst().found());

        assertEquals(
                RefusalCode.INVALID,
                assertThrows(
                                Refusal.class,
                                () ->
                                        place.lose(
                                                story.passage(),
                                                newer,
                                                Optional.empty(),
                                                room.reviewer()))
                        .code());
        place.lose(story.passage(), newer, Optional.of("It was another page."), room.reviewer());

        assertFalse(waits(story));
        assertEquals(List.of("passage-lost"), codes(verify.verify(story.passage())));
        assertEquals(
                RefusalCode.WRONG_STATE,
                assertThrows(
                                Refusal.class,
                                () ->
                                        takeOver.takeOver(
                                                room.reviewer(),
                                                new RevisionRef(story.attestation(), 1),
                                                newer))
                        .code());
    }

    @Test
    void loseTheReasonOfACuratorWhoseWordsAreExpunged() {
        Story story = stories.approved(Stories.source(Access.OPEN));
        TextId newer = stories.correction(story, "Nothing of the kind.");
        String name = "hoopoe" + Long.toString(System.nanoTime(), 36);
        place.lose(story.passage(), newer, Optional.of("Ask " + name), room.reviewer());
        SoughtWords words = new SoughtWords(List.of(name));
        Expungible what = new Expungible.OfWords();

        expunge.expunge(
                room.reviewer(),
                what,
                words,
                "By order of a court.",
                expunge.plan(what, words).confirmation());

        CarriedPassage left = carried.of(story.passage()).getFirst();
        assertTrue(left.confirmedLost());
        assertEquals(Optional.empty(), left.placements().getLast().reason());
    }

    @Test
    void carryPassagesOnwardThroughTextsThatAreThereAlready() {
        Story story = stories.approved(Stories.source(Access.OPEN));
        String words = "The envoys came by the heron gate and left by the kingfisher stair.";
        TextId second = stories.correction(story, words + " 他们走了。");
        TextId third = text(story.sourceId(), Method.CORRECTION, second, "Copy: " + words);

        PassageId late =
                select.select(
                                story.text(),
                                new TextSelection.ByQuotation("kingfisher stair"),
                                room.reviewer())
                        .passage()
                        .id();

        CarriedPassage first = carried.of(late).getFirst();
        CarriedPassage next = carried.of(first.successor().orElseThrow()).getFirst();
        assertEquals(State.EXACT, first.found());
        assertEquals(third, next.into());
        assertEquals(State.CHANGED, next.found());
    }

    @Test
    void areRefusedByTheDatabaseWhenTheyCarryToOtherWords() {
        Story story = stories.approved(Stories.source(Access.OPEN));
        TextId newer = stories.correction(story, "The envoys came by the herring gate.");
        PassageId other =
                select.select(newer, new TextSelection.ByQuotation("envoys"), room.author())
                        .passage()
                        .id();
        PassageId fresh =
                select.select(
                                story.text(),
                                new TextSelection.ByQuotation("kingfisher"),
                                room.author())
                        .passage()
                        .id();
        TextId third = stories.correction(story, "The envoys");

        assertThrows(
                PersistenceException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () ->
                                                entities.createNativeQuery(
                                                                "insert into carried_passage"
                                                                    + " (passage, text_version,"
                                                                    + " state, carried, at) values"
                                                                    + " (:a, :t, 'moved', :b,"
                                                                    + " now())")
                                                        .setParameter("a", other.toString())
                                                        .setParameter("t", third.toString())
                                                        .setParameter("b", fresh.toString())
                                                        .executeUpdate()));
    }

    @Test
    void lineATranslationUpAndSayThatAClaimRestsOnMachineTranslation() {
        RecordId source = room.approved(Stories.source(Access.OPEN)).record();
        TextId chinese =
                text(source, Method.TRANSCRIPTION, Optional.empty(), "zh", "船夫等了一夜。天亮时来了十一个人。");
        TextId english =
                enter.enter(
                                new EnterText.Entry(
                                        source,
                                        new Origin(
                                                Method.TRANSLATION,
                                                new Maker.Machine("translator", "3"),
                                                Optional.empty(),
                                                Optional.of(chinese)),
                                        "en",
                                        "The ferryman waited all night. At dawn eleven people"
                                                + " came.",
                                        Optional.empty()),
                                room.author())
                        .id();
        RecordId event = room.draft(EventExamples.labelled("A crossing")).record();
        PassageId passage =
                select.select(english, new TextSelection.ByQuotation("eleven"), room.author())
                        .passage()
                        .id();
        RecordId claim = attested(event, passage);
        room.approve(event);

        assertEquals(
                Optional.of("天亮时来了十一个人。"),
                trace.trace(passages.one(passage)).orElseThrow().words().orElseThrow().exact());
        assertTrue(
                gate.check(Set.of(source, event)).findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.code().equals("rests-on-machine-translation")
                                                && finding.subject().equals(claim.toString())));
        room.publish(source, event);
        String edition = Newsroom.text(room.current(RecordKind.EVENT, event));
        assertTrue(edition.contains("\"machineTranslationOnly\":true"), edition);
        assertTrue(edition.contains("天亮时来了十一个人。"), edition);
        assertEquals(
                List.of(event),
                expunge.plan(new Expungible.OfText(chinese), SoughtWords.none()).showing(),
                edition);
        assertEquals(
                "This claim rests on machine translation alone; the words of the original that it"
                        + " lines up with are given.",
                corroboration.of(claim).onMachineTranslation().orElseThrow().inWords());
    }

    @Test
    void letACuratorMendAnAlignmentOnce() {
        RecordId source = room.approved(Stories.source(Access.OPEN)).record();
        TextId chinese = text(source, Method.TRANSCRIPTION, Optional.empty(), "zh", "他来了。他走了。");
        TextId english =
                text(source, Method.TRANSLATION, Optional.of(chinese), "en", "He came. He left.");
        Alignment found = align.of(english);
        assertEquals(2, found.beads().size());

        Alignment mended = align.mend(english, 1, found.beads(), room.reviewer());

        assertEquals(2, mended.number());
        assertEquals(mended, align.of(english));
        assertEquals(
                RefusalCode.WRONG_STATE,
                assertThrows(
                                Refusal.class,
                                () -> align.mend(english, 1, found.beads(), room.reviewer()))
                        .code());
    }

    @Test
    void countSourcesThatShareWordsAsOneUntilThatIsDismissed() {
        RecordId diary = room.approved(SourceExamples.withAccess("Diary", Access.OPEN)).record();
        RecordId gazette =
                room.approved(SourceExamples.withAccess("Gazette", Access.OPEN)).record();
        String unheard = "lantern" + System.nanoTime();
        RecordId event = room.draft(EventExamples.labelled("A crossing at night")).record();
        RecordId claim =
                attested(
                        event,
                        quote(diary, RIVER.formatted(unheard), unheard),
                        quote(
                                gazette,
                                "By our correspondent: " + RIVER.formatted(unheard),
                                unheard));

        SharedWords found = shared.of(Optional.of(gazette), 10).getFirst();
        assertEquals(SharedWords.Standing.FOUND, found.standing());
        Corroboration one = corroboration.of(claim).corroboration();
        assertEquals(1, one.lineages().size());
        assertTrue(
                one.inWords()
                        .contains("were found to share a passage, which nobody has judged yet"),
                one.inWords());

        judge.dismiss(room.reviewer(), diary, gazette, "Both print the same proclamation.");

        assertEquals(
                "2 independent lines of sources support this claim:",
                corroboration.of(claim).corroboration().inWords().split(" “")[0]);
        judge.confirm(
                room.reviewer(),
                new RevisionRef(gazette, 1),
                diary,
                Derivation.Manner.COPY,
                Optional.empty());
        assertEquals(
                List.of(Corroboration.Tie.Ground.DECLARED),
                corroboration.of(claim).corroboration().lineages().getFirst().because().stream()
                        .map(Corroboration.Tie::ground)
                        .toList());
        assertEquals(
                SharedWords.Standing.CONFIRMED,
                shared.of(Optional.of(diary), 10).getFirst().standing());
    }

    private PassageId quote(RecordId source, String words, String exact) {
        TextId text = text(source, Method.TRANSCRIPTION, Optional.empty(), "en", words);
        return select.select(text, new TextSelection.ByQuotation(exact), room.author())
                .passage()
                .id();
    }

    private RecordId attested(RecordId event, PassageId... passages) {
        ClaimBuilder first = aClaim().about(event).attestedBy(passages[0]);
        RecordId claim = room.draft(first.body()).record();
        Stream.of(passages)
                .map(passage -> aClaim().about(event).attestedBy(passage))
                .forEach(one -> stories.attested(claim, one.attestations().getFirst()));
        return claim;
    }

    private TextId text(RecordId source, Method method, TextId from, String words) {
        return text(source, method, Optional.of(from), "en", words);
    }

    private TextId text(
            RecordId source, Method method, Optional<TextId> from, String language, String words) {
        return enter.enter(
                        new EnterText.Entry(
                                source,
                                new Origin(
                                        method,
                                        new Maker.Person(room.author()),
                                        Optional.empty(),
                                        from),
                                language,
                                words,
                                Optional.empty()),
                        room.author())
                .id();
    }

    private boolean waits(Story story) {
        return carried.waiting(Optional.of(story.sourceId()), Optional.empty(), 10).stream()
                .anyMatch(one -> one.passage().equals(story.passage()));
    }

    private Optional<StaleReason> reason(Story story) {
        return stale.of(room.current(RecordKind.EVENT, story.event()).ref()).map(StaleMark::reason);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
