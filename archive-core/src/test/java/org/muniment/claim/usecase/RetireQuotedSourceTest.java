package org.muniment.claim.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.Archive;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RetireQuotedSourceTest {

    @Inject Archive archive;
    @Inject EnterText enter;
    @Inject SelectPassage select;
    @Inject ReadRecord read;
    @Inject RandomGenerator random;

    @Test
    void refusesToRetireASourceThatEvidenceRestsOnAndNamesTheEvidence() {
        RecordId source = archive.keep(SourceExamples.titled("Ledger"));
        List<Change> attested = attested(passage(source));
        RecordId attestation = attested.getLast().record();
        archive.commit(attested);

        Refusal refusal = assertThrows(Refusal.class, () -> archive.retire(source, 1));

        assertEquals(RefusalCode.STILL_REFERENCED, refusal.code());
        assertEquals(attestation.toString(), refusal.findings().getFirst().subject());
        archive.retire(attestation, 1);
        archive.retire(source, 1);
        assertTrue(read.state(RecordKind.SOURCE, source).retired());
    }

    @Test
    void retiresASourceWhoseTextNothingRestsOnAndTakesNoEvidenceFromItLater() {
        RecordId source = archive.keep(SourceExamples.titled("Ledger"));
        PassageId passage = passage(source);
        archive.retire(source, 1);

        List<Change> late = attested(passage);
        Refusal refusal = assertThrows(Refusal.class, () -> archive.commit(late));

        assertEquals("source-retired", refusal.findings().getFirst().code());
        assertEquals("/evidence/passage", refusal.findings().getFirst().subject());
    }

    /** A claim and its attestation, which comes last. */
    private List<Change> attested(PassageId passage) {
        ClaimBuilder claim =
                aClaim().about(archive.keep(EventExamples.labelled("A visit")))
                        .dated("1955")
                        .attestedBy(passage);
        return claim.changes(random);
    }

    private PassageId passage(RecordId source) {
        Text text =
                enter.enter(
                        new EnterText.Entry(
                                source,
                                new Origin(
                                        Method.TRANSCRIPTION,
                                        new Maker.Person(archive.curator()),
                                        Optional.empty(),
                                        Optional.empty()),
                                "en",
                                "The envoys came by the heron gate.",
                                Optional.empty()),
                        archive.curator());
        return select.select(
                        text.id(), new TextSelection.ByQuotation("heron gate"), archive.curator())
                .passage()
                .id();
    }
}
