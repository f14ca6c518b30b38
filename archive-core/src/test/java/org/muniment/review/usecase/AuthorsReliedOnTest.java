package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Outcome;
import org.muniment.review.PartStanding;
import org.muniment.review.ReviewState;
import org.muniment.review.Submission;
import org.muniment.testservices.PostgresTestResource;

/** Ada claims and attests; Ben typed the text, and Cho marked the passage. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AuthorsReliedOnTest {

    private static final String WORDS = "They met on 1 August 1955.";

    @Inject ReviewScene scene;
    @Inject ReadSubmission read;
    @Inject EnterText texts;
    @Inject SelectPassage select;

    private RevisionRef source;
    private RecordId event;
    private RevisionRef attestation;
    private Submission submission;

    @BeforeEach
    void putUpAnAttestation() {
        source = scene.writes("Ada", "A report");
        event = scene.creates("Ada", scene.id(), EventExamples.labelled("A meeting")).record();
        Text text =
                texts.enter(
                        new EnterText.Entry(
                                source.record(),
                                Method.TRANSCRIPTION,
                                new Maker.Person(scene.person("Ben")),
                                Optional.empty(),
                                Optional.empty(),
                                "en",
                                WORDS,
                                Optional.empty()),
                        scene.person("Ben"));
        PassageId passage =
                select.select(
                                text.id(),
                                new TextSelection.ByQuotation("1 August 1955"),
                                scene.person("Cho"))
                        .passage()
                        .id();
        ClaimBuilder claim =
                ClaimBuilder.aClaim().about(event).dated("1955-08-01").attestedBy(passage);
        scene.creates("Ada", claim.id(), claim.body());
        AttestationBody body = claim.attestations().getFirst();
        attestation = scene.creates("Ada", scene.id(), body);
        submission = scene.submits("Ada", event);
    }

    @Test
    void areAuthorsOfTheAttestationAndOfNothingElse() {
        for (PartStanding part : read.read(submission.id()).parts()) {
            boolean isAttestation = part.revision().equals(attestation);
            assertEquals(
                    isAttestation ? people("Ada", "Ben", "Cho") : people("Ada"), part.authors());
        }
    }

    @Test
    void haveTheSourceThatTheyReadPutUpWithTheAttestationUntilItIsApproved() {
        assertTrue(submission.parts().contains(source));
        scene.approves("Dora", submission.id(), source.record());
        scene.recalls("Ada", submission.id());
        assertFalse(scene.submits("Ada", event).parts().contains(source));
    }

    @Test
    void cannotCoverTheirOwnPartButThatOfTheOthers() {
        Outcome first = scene.approves("Ben", submission.id(), attestation.record());
        assertEquals(ReviewState.SUBMITTED, first.parts().getFirst().state());
        assertEquals(people("Ben"), first.parts().getFirst().missing());

        Refusal twice =
                assertThrows(
                        Refusal.class,
                        () -> scene.approves("Ben", submission.id(), attestation.record()));
        assertEquals(RefusalCode.WRONG_STATE, twice.code());

        Outcome second = scene.approves("Cho", submission.id(), attestation.record());
        assertEquals(ReviewState.APPROVED, second.parts().getFirst().state());
    }

    private Set<AgentId> people(String... names) {
        Set<AgentId> people = new TreeSet<>();
        for (String name : names) {
            people.add(scene.person(name));
        }
        return people;
    }
}
