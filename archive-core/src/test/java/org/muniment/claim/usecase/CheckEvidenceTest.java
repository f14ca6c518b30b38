package org.muniment.claim.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Evidence.SearchReport.Outcome;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.Voice;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.AgentId;
import org.muniment.record.Archive;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.FileName;
import org.muniment.source.SourceExamples;
import org.muniment.source.TinyImages;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CheckEvidenceTest {

    private static final Optional<Voice> NARRATOR = Optional.of(Voice.NARRATOR);

    @Inject Archive archive;
    @Inject CheckEvidence check;
    @Inject ReadRecord read;
    @Inject EnterText texts;
    @Inject SelectPassage select;
    @Inject DepositFile deposits;
    @Inject RandomGenerator random;

    private RecordId meeting;
    private RecordId source;

    @BeforeEach
    void keepAnEventAndASource() {
        meeting = archive.keep(EventExamples.labelled("First meeting"));
        source = archive.keep(SourceExamples.titled("A report"));
    }

    @Test
    void findsAQuotationAgain() {
        assertEquals(List.of(), findings(aClaim().attestedBy(quotation())));
    }

    @Test
    void tellsAQuotationFromAnImage() {
        assertEquals(
                List.of("evidence-misfit"),
                findings(
                        aClaim().attestedBy(
                                        Stance.SUPPORTS,
                                        NARRATOR,
                                        new Evidence.ImageEvidence(quotation()))));
    }

    @Test
    void refusesAPassageThatIsNotThere() {
        ClaimBuilder claim = aClaim().about(meeting).attestedBy(PassageId.random(random));
        Refusal refusal = assertThrows(Refusal.class, () -> archive.commit(claim.changes(random)));
        assertEquals("/evidence/passage", refusal.findings().getFirst().subject());
    }

    @Test
    void marksALocatorAsNotVerifiableHere() {
        assertEquals(
                List.of("not-verifiable-here"),
                findings(
                        aClaim().attestedBy(
                                        Stance.SUPPORTS,
                                        NARRATOR,
                                        new Evidence.LocatorEvidence(
                                                source, "p. 7", new Wording("They met.", "en")))));
    }

    @Test
    void letsASearchSupportThatThereIsNone() {
        assertEquals(
                List.of(),
                findings(agenda(new Value.None(), search("2026-03", Outcome.NOTHING_FOUND))));
        assertEquals(
                List.of(),
                findings(agenda(new Value.Unknown(), search("2026-03", Outcome.NOT_ACCESSIBLE))));
    }

    @Test
    void doesNotLetASearchSupportAnythingElse() {
        assertEquals(
                List.of("search-cannot-support"),
                findings(
                        agenda(
                                ClaimBuilder.text("trade"),
                                search("2026-03", Outcome.NOTHING_FOUND))));
        assertEquals(
                List.of("search-inconclusive"),
                findings(agenda(new Value.None(), search("2026-03", Outcome.NOT_ACCESSIBLE))));
    }

    @Test
    void findsASearchThatIsYetToCome() {
        assertEquals(
                List.of("search-in-the-future"),
                findings(agenda(new Value.None(), search("9000", Outcome.NOTHING_FOUND))));
    }

    @Test
    void wantsPremisesThatHaveSupportThemselves() {
        ClaimBuilder premise = aClaim().about(meeting).dated("1955-08");
        archive.commit(premise.changes(random));
        assertEquals(
                List.of("premise-unsupported"),
                findings(aClaim().dated("1955").inferredFrom(premise.id())));

        archive.keep(
                new AttestationBody(
                        premise.id(),
                        Stance.SUPPORTS,
                        NARRATOR,
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.QuotationEvidence(quotation())));
        assertEquals(List.of(), findings(aClaim().dated("1955").inferredFrom(premise.id())));
    }

    @Test
    void takesASignedJudgement() {
        assertEquals(
                List.of(),
                findings(
                        aClaim().attestedBy(
                                        Stance.SUPPORTS,
                                        Optional.empty(),
                                        new Evidence.EditorialJudgement(
                                                new Wording("The same clerk's hand.", "en")))));
    }

    private List<String> findings(ClaimBuilder claim) {
        archive.commit(List.of(new Change.Create(claim.id(), claim.about(meeting).body())));
        RecordId attestation = archive.keep(claim.attestations().getFirst());
        List<Finding> findings =
                check.check(read.head(RecordKind.ATTESTATION, attestation, AttestationBody.class));
        findings.forEach(finding -> assertEquals(attestation.toString(), finding.subject()));
        return findings.stream().map(Finding::code).toList();
    }

    private ClaimBuilder agenda(Value value, Evidence evidence) {
        return aClaim().saying("agenda", value)
                .attestedBy(Stance.SUPPORTS, Optional.empty(), evidence);
    }

    private static Evidence search(String when, Outcome outcome) {
        return new Evidence.SearchReport(
                "an agenda",
                "the files",
                "leafed through",
                Edtf.parse(when),
                "the editors",
                outcome,
                Optional.empty());
    }

    @Test
    void saysOfACaptionWhetherItsImageIsHeld() {
        assertEquals(
                List.of("caption-without-image"),
                findings(aClaim().attestedBy(quotation(Block.Kind.CAPTION))));

        deposits.deposit(
                new Deposit(
                        archive.curator(),
                        new Deposit.InSource(source, new Arrival.Upload()),
                        new FileName("photograph.png"),
                        Optional.empty()),
                new ByteArrayInputStream(TinyImages.png(1 + random.nextInt(900), 900)));

        assertEquals(
                List.of("rests-on-caption"),
                findings(aClaim().attestedBy(quotation(Block.Kind.CAPTION))));
    }

    @Test
    void saysOfNotesAndOfThePageThatTheyAreNotTheWork() {
        assertEquals(
                List.of("rests-on-note"),
                findings(aClaim().attestedBy(quotation(Block.Kind.NOTE))));
        assertEquals(
                List.of("rests-on-boilerplate"),
                findings(aClaim().attestedBy(quotation(Block.Kind.BOILERPLATE))));
        assertEquals(List.of(), findings(aClaim().attestedBy(quotation(Block.Kind.BYLINE))));
    }

    private PassageId quotation() {
        return quotation(Block.Kind.PARAGRAPH);
    }

    private PassageId quotation(Block.Kind kind) {
        AgentId curator = archive.curator();
        Text text =
                texts.enter(
                        new EnterText.Entry(
                                source,
                                Method.TRANSCRIPTION,
                                new Maker.Person(curator),
                                Optional.empty(),
                                Optional.empty(),
                                "en",
                                "They met on 1 August 1955.",
                                Optional.of(List.of(Block.of(kind, 0, 26)))),
                        curator);
        return select.select(text.id(), new TextSelection.ByQuotation("1 August 1955"), curator)
                .passage()
                .id();
    }
}
