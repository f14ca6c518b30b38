package org.muniment.suggestion.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.muniment.authority.ActorBody;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.Value;
import org.muniment.event.EventBody;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.passage.Anchor;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.ReadPassage;
import org.muniment.publication.Edition;
import org.muniment.publication.Expungible;
import org.muniment.publication.Newsroom;
import org.muniment.publication.SoughtWords;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadChangeSet;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.UndoChangeSet;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.SubmitDossier;
import org.muniment.source.SourceExamples;
import org.muniment.suggestion.Acceptance;
import org.muniment.suggestion.Made;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.Quote;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionPlace;
import org.muniment.suggestion.SuggestionRun;
import org.muniment.suggestion.SuggestionState;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SuggestionsTest {

    @Inject Newsroom room;
    @Inject EnterText enter;
    @Inject SuggestOnText suggest;
    @Inject ReadSuggestions read;
    @Inject AcceptSuggestion accept;
    @Inject DismissSuggestions dismiss;
    @Inject ReopenSuggestion reopen;
    @Inject ReadRecord records;
    @Inject ReadChangeSet changeSets;
    @Inject ReadPassage passages;
    @Inject UndoChangeSet undo;
    @Inject SubmitDossier submit;
    @Inject DecideReview decide;
    @Inject ExpungeContent expunge;
    @Inject EntityManager entities;

    private static int counter;

    /** Names that no other test uses. */
    private final String person = "Ottokar " + fresh();

    private final String city = fresh();

    private static String fresh() {
        counter++;
        return "Zarn" + (char) ('a' + counter / 26) + (char) ('a' + counter % 26) + "burg";
    }

    @Test
    void makesAnEventAndItsClaimsOfOneSentenceInOneChangeSet() {
        RecordId actor = room.draft(AuthorityExamples.person(person)).record();
        RecordId place = room.draft(AuthorityExamples.place(city)).record();
        String sentence = "On 4 May 1921, %s met with the miller in %s.".formatted(person, city);
        TextId text = text("An aside. " + sentence);
        Suggestion candidate = candidate(text);

        Made made = accept.accept(room.author(), candidate.id(), Acceptance.asOffered());

        RecordId event = made.event().orElseThrow();
        assertEquals(
                "%s met with the miller in %s".formatted(person, city),
                records.head(RecordKind.EVENT, event, EventBody.class)
                        .present()
                        .labels()
                        .getFirst()
                        .words());
        List<String> said = new ArrayList<>();
        for (RecordId claim : made.claims()) {
            ClaimBody body = records.head(RecordKind.CLAIM, claim, ClaimBody.class).present();
            assertEquals(event, body.subject());
            said.add(body.property().notation() + " " + told(body.value()));
        }
        assertEquals(
                List.of(
                        "date 1921-05-04",
                        "type event-type/meeting",
                        "place " + place,
                        "participant " + actor),
                said);
        for (RecordId attestation : made.attestations()) {
            AttestationBody body =
                    records.head(RecordKind.ATTESTATION, attestation, AttestationBody.class)
                            .present();
            assertEquals(
                    new Evidence.QuotationEvidence(made.passage().orElseThrow()), body.evidence());
        }
        Anchor.OnText anchor = (Anchor.OnText) passages.one(made.passage().orElseThrow()).anchor();
        assertEquals(sentence, anchor.stretch().quotation().exact());
        Standing.Accepted accepted = (Standing.Accepted) made.suggestion().standing();
        assertEquals("suggestion/candidate-events/1", origin(accepted));
        Set<RecordId> all = new TreeSet<>(made.claims());
        all.addAll(made.attestations());
        all.add(event);
        assertEquals(all, new TreeSet<>(accepted.records()));
        assertEquals(made.suggestion(), read.one(candidate.id()));
    }

    @Test
    void tellsWhoAcceptsASecondTimeWhatCameOfTheFirst() {
        Suggestion candidate = candidate(text(sentence()));
        accept.accept(room.author(), candidate.id(), Acceptance.asOffered());
        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () ->
                                accept.accept(
                                        room.agent("bo"), candidate.id(), Acceptance.asOffered()));
        assertTrue(refusal.getMessage().contains("was accepted on"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains(room.author().toString()));
    }

    @Test
    void leavesNothingBehindWhenSomethingIsWrong() {
        Suggestion candidate = candidate(text(sentence()));
        long before = rows();
        Acceptance wrong =
                new Acceptance(
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                List.of(
                                        Acceptance.WantedClaim.part(0),
                                        Acceptance.WantedClaim.part(0)
                                                .with(
                                                        new Value.RecordValue(
                                                                RecordId.parse("bcd0000000b"))))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThrows(Refusal.class, () -> accept.accept(room.author(), candidate.id(), wrong));
        assertEquals(before, rows());
        assertEquals(SuggestionState.OPEN, read.one(candidate.id()).standing().state());
    }

    @Test
    void asksWhoIsMeantWhereSeveralHaveTheName() {
        RecordId one = room.draft(AuthorityExamples.person(person)).record();
        RecordId other = room.draft(AuthorityExamples.person(person)).record();
        Suggestion candidate =
                candidate(text("On 4 May 1921, %s met with the miller.".formatted(person)));
        Refusal refusal =
                refused(
                        RefusalCode.INVALID,
                        () -> accept.accept(room.author(), candidate.id(), Acceptance.asOffered()));
        assertTrue(refusal.getMessage().contains("may name 2 records"), refusal::getMessage);

        Acceptance chosen =
                claims(
                        Acceptance.WantedClaim.part(0),
                        Acceptance.WantedClaim.part(participant(candidate.offer()))
                                .with(new Value.RecordValue(other)));
        Made made = accept.accept(room.author(), candidate.id(), chosen);
        assertEquals(
                new Value.RecordValue(other),
                records.head(RecordKind.CLAIM, made.claims().get(1), ClaimBody.class)
                        .present()
                        .value());
        assertTrue(!one.equals(other));
    }

    @Test
    void givesAnEventThatThereIsNewEvidenceForWhatWasSaidOfIt() {
        Suggestion first = candidate(text(sentence()));
        Made made = accept.accept(room.author(), first.id(), Acceptance.asOffered());
        Suggestion second = candidate(text(sentence()));
        Made again =
                accept.accept(
                        room.author(),
                        second.id(),
                        new Acceptance(
                                made.event(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("A second source.")));
        assertEquals(made.event(), again.event());
        assertEquals(made.claims(), again.claims());
        assertTrue(again.attestations().stream().noneMatch(made.attestations()::contains));
        assertEquals(
                again.attestations().size(),
                ((Standing.Accepted) again.suggestion().standing()).records().size());
    }

    @Test
    void refusesWhatWasFoundBeforeTheTextWasCorrected() {
        RecordId source = room.draft(SourceExamples.titled("A letter")).record();
        TextId text = text(source, Method.TRANSCRIPTION, Optional.empty(), sentence());
        Suggestion candidate = candidate(text);
        TextId better = text(source, Method.CORRECTION, Optional.of(text), "It was another day.");
        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () -> accept.accept(room.author(), candidate.id(), Acceptance.asOffered()));
        assertTrue(refusal.getMessage().contains(better.toString()), refusal::getMessage);
    }

    @Test
    void refusesOtherWordsForThePassage() {
        Suggestion candidate = candidate(text(sentence()));
        Acceptance wrong =
                new Acceptance(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Quote(0, 4, "Once")),
                        Optional.empty(),
                        Optional.empty());
        refused(
                RefusalCode.QUOTATION_MISMATCH,
                () -> accept.accept(room.author(), candidate.id(), wrong));
    }

    @Test
    void doesNotPutAgainWhatWasDismissed() {
        TextId text = text(sentence());
        Suggestion candidate = candidate(text);
        AgentId bo = room.agent("bo");
        dismiss.dismiss(bo, List.of(candidate.id()), Optional.of("A misreading."));

        SuggestionRun again = suggest.run(text);

        assertEquals(1, again.remembered());
        assertEquals(0, again.added());
        assertEquals(List.of(), open(text, SuggestionKind.CANDIDATE_EVENT));
        Standing.Dismissed standing = (Standing.Dismissed) read.one(candidate.id()).standing();
        assertEquals(bo, standing.by());
        assertEquals(Optional.of("A misreading."), standing.why());

        olderVersion(candidate.id());
        assertEquals(1, suggest.run(text).remembered());

        reopen.reopen(candidate.id());
        assertEquals(1, open(text, SuggestionKind.CANDIDATE_EVENT).size());
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        TextId text = text(sentence());
        int added = suggest.run(text).added();
        List<Suggestion> first = all(text);
        assertEquals(new SuggestionRun(text, 0, added, 0, 0), suggest.run(text));
        assertEquals(first, all(text));
    }

    @Test
    void replacesOpenOnesOfAnOlderVersionAndKeepsDecidedOnes() {
        TextId text = text(sentence() + " On 6 May 1921 they met in the town.");
        suggest.run(text);
        List<Suggestion> events = open(text, SuggestionKind.CANDIDATE_EVENT);
        assertEquals(2, events.size());
        dismiss.dismiss(room.author(), List.of(events.get(1).id()), Optional.empty());
        events.forEach(event -> olderVersion(event.id()));
        noLongerFound(text);

        SuggestionRun run = suggest.run(text);

        assertEquals(1, run.removed());
        assertEquals(1, run.remembered());
        assertEquals("1", read.one(events.get(0).id()).engine().version());
        assertEquals("0", read.one(events.get(1).id()).engine().version());
    }

    @Test
    void dismissesAllOrNone() {
        TextId text = text(sentence() + " On 6 May 1921 they met in the town.");
        suggest.run(text);
        List<SuggestionId> events =
                open(text, SuggestionKind.CANDIDATE_EVENT).stream().map(Suggestion::id).toList();
        accept.accept(room.author(), events.get(0), Acceptance.asOffered());
        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () -> dismiss.dismiss(room.author(), events, Optional.empty()));
        assertEquals(events.get(0).toString(), refusal.findings().getFirst().subject());
        assertEquals(SuggestionState.OPEN, read.one(events.get(1)).standing().state());
    }

    @Test
    void opensAgainWhatWasAcceptedOnceItIsUndone() {
        Suggestion candidate = candidate(text(sentence()));
        Made made = accept.accept(room.author(), candidate.id(), Acceptance.asOffered());
        refused(RefusalCode.WRONG_STATE, () -> reopen.reopen(candidate.id()));
        Standing.Accepted accepted = (Standing.Accepted) made.suggestion().standing();
        undo.undo(room.author(), accepted.changeSet(), Optional.of("A mistake."));
        assertEquals(SuggestionState.OPEN, reopen.reopen(candidate.id()).standing().state());
        accept.accept(room.author(), candidate.id(), Acceptance.asOffered());
    }

    @Test
    void makesAnActorOrAPlaceOfANewName() {
        TextId text = text("They met with %s by the mill.".formatted(person));
        suggest.run(text);
        Suggestion name = open(text, SuggestionKind.NEW_NAME).getFirst();
        assertEquals(person, name.offer().quote().exact());
        Made made =
                accept.accept(
                        room.author(),
                        name.id(),
                        new Acceptance(
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(
                                        new Acceptance.NewBearer(
                                                Optional.of(RecordKind.ACTOR),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())),
                                Optional.empty()));
        ActorBody actor =
                records.head(RecordKind.ACTOR, made.authority().orElseThrow(), ActorBody.class)
                        .present();
        assertEquals(person, actor.names().getFirst().words());
        suggest.run(text);
        assertEquals(List.of(), open(text, SuggestionKind.NEW_NAME));
        assertEquals(1, open(text, SuggestionKind.MENTION).size());
    }

    @Test
    void countsTheOneWhoAcceptsAsAuthorAndTheMachineAsNobody() {
        Suggestion candidate = candidate(text(sentence()));
        RecordId event =
                accept.accept(room.author(), candidate.id(), Acceptance.asOffered())
                        .event()
                        .orElseThrow();
        Submission submission = submit.submitDrafts(room.author(), event, Optional.empty());
        refused(
                RefusalCode.NOT_YOURS,
                () -> decide.decide(room.author(), submission.id(), Ruling.approveAllExcept()));
        decide.decide(room.reviewer(), submission.id(), Ruling.approveAllExcept());
    }

    @Test
    void publishesWhatAPersonClaimedWithoutAWordOfTheMachine() {
        RecordId source = room.approved(SourceExamples.titled("A letter")).record();
        TextId text = text(source, Method.TRANSCRIPTION, Optional.empty(), sentence());
        Made made = accept.accept(room.author(), candidate(text).id(), Acceptance.asOffered());
        RecordId event = made.event().orElseThrow();
        room.approve(event);
        room.publish(source, event);
        Edition edition = room.current(RecordKind.EVENT, event);
        String printed = Newsroom.text(edition);
        assertTrue(printed.contains("1921-05-04"), printed);
        assertTrue(!printed.contains("candidate-events") && !printed.contains("suggestion"));
    }

    @Test
    void goesWithTheWordsOfItsText() {
        TextId text = text(sentence());
        Suggestion candidate = candidate(text);
        Expungible words = new Expungible.OfText(text);
        expunge.expunge(
                room.agent("ada"),
                words,
                SoughtWords.none(),
                "The family asked for it.",
                expunge.plan(words, SoughtWords.none()).confirmation());
        refused(RefusalCode.NOT_FOUND, () -> read.one(candidate.id()));
        assertEquals(List.of(), all(text));
        refused(RefusalCode.EXPUNGED, () -> suggest.run(text));
    }

    @Test
    void listsInTheOrderOfTheWordsPageByPage() {
        TextId text = text(sentence() + " On 6 May 1921 they met in the town.");
        suggest.run(text);
        List<Suggestion> all = all(text);
        List<Suggestion> paged = new ArrayList<>();
        Optional<SuggestionPlace> after = Optional.empty();
        List<Suggestion> page;
        do {
            page = read.on(text, Optional.empty(), Optional.empty(), after, 2);
            paged.addAll(page);
            after = page.isEmpty() ? after : Optional.of(SuggestionPlace.of(page.getLast()));
        } while (!page.isEmpty());
        assertTrue(all.size() > 3, all::toString);
        assertEquals(all, paged);
    }

    private static String sentence() {
        return "On 4 May 1921, the envoys met with the miller.";
    }

    private TextId text(String words) {
        RecordId source = room.draft(SourceExamples.titled("A letter")).record();
        return text(source, Method.TRANSCRIPTION, Optional.empty(), words);
    }

    private TextId text(RecordId source, Method method, Optional<TextId> from, String words) {
        return enter.enter(
                        new EnterText.Entry(
                                source,
                                new Origin(
                                        method,
                                        new Maker.Person(room.author()),
                                        Optional.empty(),
                                        from),
                                "en",
                                words,
                                Optional.empty()),
                        room.author())
                .id();
    }

    private Suggestion candidate(TextId text) {
        suggest.run(text);
        List<Suggestion> found = open(text, SuggestionKind.CANDIDATE_EVENT);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private List<Suggestion> open(TextId text, SuggestionKind kind) {
        return read.on(
                text, Optional.of(SuggestionState.OPEN), Optional.of(kind), Optional.empty(), 100);
    }

    private List<Suggestion> all(TextId text) {
        return read.on(text, Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }

    private static Acceptance claims(Acceptance.WantedClaim... claims) {
        return new Acceptance(
                Optional.empty(),
                List.of(new Wording("A meeting by the mill", "en")),
                Optional.of(List.of(claims)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int participant(Offer offer) {
        for (int i = 0; i < offer.parts().size(); i++) {
            if (offer.parts().get(i).property().notation().equals("participant")) {
                return i;
            }
        }
        throw new AssertionError(offer.parts());
    }

    private static String told(Value value) {
        return switch (value) {
            case Value.Dated(var dating) -> dating.edtf().toString();
            case Value.TermValue(var term) -> term.toString();
            case Value.RecordValue(var record) -> record.toString();
            default -> value.toString();
        };
    }

    private String origin(Standing.Accepted accepted) {
        return changeSets.read(accepted.changeSet()).origin();
    }

    private static Refusal refused(RefusalCode code, Runnable work) {
        Refusal refusal = assertThrows(Refusal.class, work::run);
        assertEquals(code, refusal.code(), refusal::getMessage);
        return refusal;
    }

    private long rows() {
        return ((Number)
                        entities.createNativeQuery(
                                        "select (select count(*) from revision)"
                                                + " + (select count(*) from passage)"
                                                + " + (select count(*) from change_set)",
                                        Long.class)
                                .getSingleResult())
                .longValue();
    }

    /** As an engine before this one would have left it. */
    private void olderVersion(SuggestionId id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "update suggestion set engine_version = '0'"
                                                        + " where id = :id")
                                        .setParameter("id", id.toString())
                                        .executeUpdate());
    }

    /** What only an engine before this one found. */
    private void noLongerFound(TextId text) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                """
                                                insert into suggestion
                                                select 'bcd0000000b', text_version, kind, span_start,
                                                    span_end, exact, 'another meaning', engine, '0',
                                                    50, offer, at, 'open'
                                                from suggestion
                                                where text_version = :text
                                                    and kind = 'candidate-event' limit 1\
                                                """)
                                        .setParameter("text", text.toString())
                                        .executeUpdate());
    }
}
