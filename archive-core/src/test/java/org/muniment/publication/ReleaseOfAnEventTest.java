package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.claim.Approximation;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Conflict;
import org.muniment.claim.Resolution;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.Access;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReleaseOfAnEventTest {

    private static final String BEFORE = "The envoys came by the ";
    private static final String EXACT = "heron gate";
    private static final String AFTER = " and left by the kingfisher stair.";

    @Inject Newsroom room;
    @Inject EnterText enter;
    @Inject SelectPassage select;
    @Inject FindConflicts conflicts;
    @Inject ResolveConflict resolve;

    @Test
    void printsEachClaimWithTheWordsItRestsOn() {
        RecordId source = source(Access.OPEN);
        RecordId event = event();
        claim(aClaim().about(event).dated("1955-08-01").attestedBy(passage(source)));

        String edition = published(source, event);

        assertTrue(edition.contains("\"exact\":\"heron gate\""), edition);
        assertTrue(edition.contains("\"edtf\":\"1955-08-01\""), edition);
        assertTrue(edition.contains("\"earliest\":\"1955-08-01\""), edition);
        assertTrue(edition.contains("/api/v1/sources/" + source), edition);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # access,         the words, what stands around them, the title
                    PUBLIC,           true,      true,                    true
                    QUOTATIONS_ONLY,  true,      false,                   true
                    METADATA_ONLY,    false,     false,                   true
                    EMBARGOED,        false,     false,                   false
                    """)
    void showsNoMoreOfASourceThanItsAccessAllows(
            Access.Level level, boolean words, boolean around, boolean title) {
        Optional<LocalDate> until =
                level == Access.Level.EMBARGOED
                        ? Optional.of(LocalDate.of(2999, 1, 1))
                        : Optional.empty();
        RecordId source = source(new Access(level, until));
        RecordId event = event();
        claim(aClaim().about(event).attestedBy(passage(source)));

        String edition = published(source, event);
        String ofSource = Newsroom.text(room.current(RecordKind.SOURCE, source));

        assertEquals(words, edition.contains("heron"), edition);
        assertEquals(around, edition.contains("kingfisher"), edition);
        assertEquals(title, edition.contains("Ledger of the gatekeeper"), edition);
        assertEquals(title, ofSource.contains("Ledger of the gatekeeper"), ofSource);
        assertFalse(ofSource.contains("heron"), ofSource);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # the block, access;         what the edition says of it
                    CAPTION,     PUBLIC,          '"blocks":["caption"]', '"imageHeld":false'
                    CAPTION,     QUOTATIONS_ONLY, '"blocks":["caption"]', '"imageHeld":false'
                    NOTE,        PUBLIC,          '"blocks":["note"]',    '"blocks":["note"]'
                    """)
    void saysWhereWordsStandThatAreNoParagraph(
            Block.Kind kind, Access.Level level, String blocks, String image) {
        RecordId source = source(new Access(level, Optional.empty()));
        RecordId event = event();
        claim(aClaim().about(event).attestedBy(passage(source, kind)));

        String edition = published(source, event);

        assertTrue(edition.contains(blocks), edition);
        assertTrue(edition.contains(image), edition);
    }

    @Test
    void saysNothingOfTheLayoutOfAParagraphOrOfWordsWithheld() {
        RecordId open = source(Access.OPEN);
        RecordId closed = source(new Access(Access.Level.METADATA_ONLY, Optional.empty()));
        RecordId event = event();
        claim(aClaim().about(event).attestedBy(passage(open)));
        RecordId other = event();
        claim(aClaim().about(other).attestedBy(passage(closed, Block.Kind.CAPTION)));

        assertFalse(published(open, event).contains("\"blocks\""));
        assertFalse(published(closed, other).contains("\"blocks\""));
    }

    @Test
    void refusesAClaimThatNothingSupports() {
        RecordId source = source(Access.OPEN);
        RecordId event = event();
        claim(aClaim().about(event).disputedBy(passage(source)));
        assertEquals(List.of("unsupported-claim"), refused(source, event));
    }

    @Test
    void refusesAConflictThatNobodyDecided() {
        RecordId source = source(Access.OPEN);
        RecordId event = event();
        PassageId passage = passage(source);
        claim(
                aClaim().about(event)
                        .counting("2", Approximation.EXACTLY, "stages")
                        .attestedBy(passage));
        claim(
                aClaim().about(event)
                        .counting("4", Approximation.EXACTLY, "stages")
                        .attestedBy(passage));
        assertEquals(List.of("conflict-undecided"), refused(source, event));

        Conflict conflict = conflicts.of(event).getFirst().conflict();
        resolve.resolve(
                conflict.id(),
                new ResolveConflict.Decision(
                        room.author(),
                        conflict.claims(),
                        Resolution.Outcome.OPEN,
                        Optional.empty(),
                        "The accounts count differently."));
        assertEquals(
                List.of("resolution-not-approved"),
                errors(assertThrows(Refusal.class, () -> room.publish(source, event))));

        room.approveResolutions(event);
        room.publish(source, event);
        String edition = Newsroom.text(room.current(RecordKind.EVENT, event));

        assertTrue(edition.contains("\"outcome\":\"open\""), edition);
        assertTrue(edition.contains("\"by\":\"" + room.reviewer()), edition);
        assertTrue(edition.contains("The accounts count differently."), edition);
    }

    @Test
    void leavesOutWhatIsNotApprovedAndSaysSoToThePublisher() {
        RecordId source = source(Access.OPEN);
        RecordId event = event();
        PassageId passage = passage(source);
        claim(aClaim().about(event).attestedBy(passage));
        room.approve(event);
        room.approve(source);
        RecordId draft =
                claim(aClaim().about(event).stated("A bittern was seen.").attestedBy(passage));

        Release release = room.publish(source, event);

        assertFalse(Newsroom.text(room.current(RecordKind.EVENT, event)).contains("bittern"));
        assertTrue(
                release.gate().findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.code().equals("left-out")
                                                && finding.subject().equals(draft.toString())));
    }

    @Test
    void refusesAnEventWhoseSourceIsNotPublic() {
        RecordId source = source(Access.OPEN);
        RecordId event = event();
        claim(aClaim().about(event).attestedBy(passage(source)));
        room.approve(source);
        room.approve(event);
        Refusal refusal = assertThrows(Refusal.class, () -> room.publish(event));
        assertEquals(List.of("names-unpublished"), errors(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what may be quoted freely needs no warning; here a tenth is far surpassed
                    PUBLIC,           false
                    QUOTATIONS_ONLY,  true
                    """)
    void warnsOfALargeShareOfASourceThatMayOnlyBeQuotedFrom(Access.Level level, boolean warned) {
        RecordId source = source(new Access(level, Optional.empty()));
        RecordId event = event();
        claim(aClaim().about(event).attestedBy(passage(source)));
        room.approve(source);
        room.approve(event);

        Release release = room.publish(source, event);

        assertEquals(
                warned,
                release.gate().findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.code().equals("large-share-quoted")
                                                && finding.subject().equals(source.toString())));
    }

    private RecordId source(Access access) {
        return room.draft(SourceExamples.withAccess("Ledger of the gatekeeper", access)).record();
    }

    private RecordId event() {
        return room.draft(EventExamples.labelled("The visit of the envoys")).record();
    }

    private RecordId claim(ClaimBuilder claim) {
        RecordId id = room.draft(claim.body()).record();
        for (AttestationBody body : claim.attestations()) {
            room.draft(
                    new AttestationBody(
                            id,
                            body.stance(),
                            body.voice(),
                            body.attributedTo(),
                            body.quotedFrom(),
                            body.evidence()));
        }
        return id;
    }

    private PassageId passage(RecordId source) {
        return passage(source, Block.Kind.PARAGRAPH);
    }

    private PassageId passage(RecordId source, Block.Kind kind) {
        String words = BEFORE + EXACT + AFTER;
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
                                words,
                                Optional.of(List.of(Block.of(kind, 0, words.length())))),
                        room.author());
        return select.select(text.id(), new TextSelection.ByQuotation(EXACT), room.author())
                .passage()
                .id();
    }

    private String published(RecordId source, RecordId event) {
        room.approve(source);
        room.approve(event);
        room.publish(source, event);
        return Newsroom.text(room.current(RecordKind.EVENT, event));
    }

    private List<String> refused(RecordId source, RecordId event) {
        room.approve(source);
        room.approve(event);
        return errors(assertThrows(Refusal.class, () -> room.publish(source, event)));
    }

    private static List<String> errors(Refusal refusal) {
        return refusal.findings().stream().filter(Finding::isError).map(Finding::code).toList();
    }
}
