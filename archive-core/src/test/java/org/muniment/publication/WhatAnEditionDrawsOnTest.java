package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.NoteBody;
import org.muniment.claim.NoteBody.Visibility;
import org.muniment.claim.Stance;
import org.muniment.claim.Voice;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Wording;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.publication.store.Editions;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.CollectionBody;
import org.muniment.source.Derivation;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.vocabulary.TermCode;

/** Notes, translations and mere labels: all that an edition says by other records than its own. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class WhatAnEditionDrawsOnTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject Newsroom room;
    @Inject EnterText enter;
    @Inject SelectPassage select;
    @Inject Editions editions;

    @Test
    void printsPublicNotesWithWhatTheyAreOnAndNoInternalOne() {
        RecordId source = source(SourceExamples.withAccess("A gazette", Access.OPEN));
        PassageId passage = passage(source);
        RecordId event = room.draft(EventExamples.labelled("The visit")).record();
        RecordId claim = claimed(event, passage);
        note(Optional.of(event), Optional.empty(), Visibility.PUBLIC, "On the event.");
        note(Optional.of(claim), Optional.empty(), Visibility.PUBLIC, "On the claim.");
        note(Optional.of(event), Optional.empty(), Visibility.INTERNAL, "A dotterel.");
        RecordId onPassage =
                note(Optional.empty(), Optional.of(passage), Visibility.PUBLIC, "On the words.");
        room.approve(onPassage);

        JsonNode edition = published(source, event);

        assertEquals("On the event.", edition.at("/notes/0/words/0/words").asText());
        assertEquals("note-kind/explanation", edition.at("/notes/0/kind/code").asText());
        assertEquals("On the claim.", edition.at("/claims/0/notes/0/words/0/words").asText());
        assertEquals(
                "On the words.",
                edition.at("/claims/0/attestations/0/evidence/notes/0/words/0/words").asText());
        assertFalse(edition.toString().contains("dotterel"), edition.toString());
    }

    @Test
    void leavesOutANoteThatNobodyApprovedAndSaysSoToThePublisher() {
        RecordId source = source(SourceExamples.withAccess("A gazette", Access.OPEN));
        note(Optional.of(source), Optional.empty(), Visibility.PUBLIC, "Approved.");
        room.approve(source);
        RecordId late =
                note(Optional.of(source), Optional.empty(), Visibility.PUBLIC, "A dotterel.");

        Release release = room.publish(source);

        JsonNode edition = json(room.current(RecordKind.SOURCE, source));
        assertEquals(1, edition.path("notes").size(), edition.toString());
        assertTrue(
                release.gate().findings().stream()
                        .anyMatch(finding -> finding.subject().equals(late.toString())));
    }

    @Test
    void takesANoteThatIsBeingMadeInternalForInternal() {
        RecordId source = source(SourceExamples.withAccess("A gazette", Access.OPEN));
        NoteBody open = body(Optional.of(source), Optional.empty(), Visibility.PUBLIC, "A word.");
        RevisionRef note = room.draft(open);
        room.approve(source);
        room.revise(
                note, body(Optional.of(source), Optional.empty(), Visibility.INTERNAL, "A word."));

        room.publish(source);

        assertFalse(json(room.current(RecordKind.SOURCE, source)).has("notes"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.Level.class,
            names = {"PUBLIC", "METADATA_ONLY"})
    void keepsBackANoteOnWordsThatItKeepsBack(Access.Level level) {
        RecordId source =
                source(SourceExamples.withAccess("A gazette", new Access(level, Optional.empty())));
        PassageId passage = passage(source);
        RecordId event = room.draft(EventExamples.labelled("The visit")).record();
        claimed(event, passage);
        room.approve(
                note(Optional.empty(), Optional.of(passage), Visibility.PUBLIC, "A dotterel."));
        assertEquals(
                level == Access.Level.PUBLIC,
                published(source, event).toString().contains("dotterel"));
    }

    @Test
    void saysOfQuotedWordsThatTheyAreATranslation() {
        SourceBody plain = SourceExamples.withAccess("An article", Access.OPEN);
        RecordId source =
                source(
                        derived(
                                plain,
                                new Derivation(
                                        Derivation.Manner.TRANSLATION,
                                        Optional.empty(),
                                        Optional.of("machine translation"),
                                        true)));
        RecordId event = room.draft(EventExamples.labelled("The visit")).record();
        claimed(event, passage(source));

        JsonNode derivation =
                published(source, event).at("/claims/0/attestations/0/evidence/source/derivation");

        assertEquals("translation", derivation.path("how").asText());
        assertEquals("machine translation", derivation.path("method").asText());
        assertTrue(derivation.path("originalUntraced").asBoolean());
    }

    @Test
    void restsOnWhatItOnlyNames() {
        RecordId source = source(SourceExamples.titled("A gazette"));
        RecordId collection =
                room.draft(
                                new CollectionBody(
                                        List.of(new Wording("Gazettes", "en")),
                                        List.of(),
                                        List.of(),
                                        List.of(source)))
                        .record();
        room.approve(source);
        room.approve(collection);
        room.publish(source, collection);

        assertTrue(
                editions.basis(room.current(RecordKind.COLLECTION, collection).ref())
                        .contains(new RevisionRef(source, 1)));
    }

    private RecordId source(SourceBody body) {
        return room.draft(body).record();
    }

    private static SourceBody derived(SourceBody plain, Derivation derivation) {
        return new SourceBody(
                plain.titles(),
                plain.creators(),
                plain.languages(),
                plain.genre(),
                plain.publisher(),
                plain.holder(),
                plain.callNumber(),
                plain.custodialHistory(),
                plain.address(),
                plain.rights(),
                plain.access(),
                plain.level(),
                plain.partOf(),
                Optional.of(derivation));
    }

    private RecordId claimed(RecordId event, PassageId passage) {
        RecordId claim = room.draft(aClaim().about(event).body()).record();
        room.draft(
                new AttestationBody(
                        claim,
                        Stance.SUPPORTS,
                        Optional.of(Voice.NARRATOR),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.QuotationEvidence(passage)));
        return claim;
    }

    private RecordId note(
            Optional<RecordId> record,
            Optional<PassageId> passage,
            Visibility visibility,
            String words) {
        return room.draft(body(record, passage, visibility, words)).record();
    }

    private static NoteBody body(
            Optional<RecordId> record,
            Optional<PassageId> passage,
            Visibility visibility,
            String words) {
        return new NoteBody(
                record,
                passage,
                TermCode.parse("note-kind/explanation"),
                visibility,
                List.of(new Wording(words, "en")));
    }

    private PassageId passage(RecordId source) {
        Text text =
                enter.enter(
                        new EnterText.Entry(
                                source,
                                new Origin(
                                        Method.TRANSCRIPTION,
                                        new Maker.Person(room.author()),
                                        Optional.empty(),
                                        Optional.empty()),
                                "en",
                                "They came on the first of August.",
                                Optional.empty()),
                        room.author());
        return select.select(
                        text.id(), new TextSelection.ByQuotation("first of August"), room.author())
                .passage()
                .id();
    }

    private JsonNode published(RecordId source, RecordId event) {
        room.approve(source);
        room.approve(event);
        room.publish(source, event);
        return json(room.current(RecordKind.EVENT, event));
    }

    private static JsonNode json(Edition edition) {
        try {
            return JSON.readTree(edition.bytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
