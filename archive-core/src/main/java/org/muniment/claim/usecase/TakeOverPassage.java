package org.muniment.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.passage.store.CarriedPassages;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.ReadRecord;

/**
 * Lets an attestation rest on the words that stand for its passage in a newer text, by a new
 * revision of it. Until somebody does so, it rests on the passage that it was approved with.
 */
@ApplicationScoped
public class TakeOverPassage {

    private static final String ORIGIN = "curation";

    private final ReadRecord read;
    private final CarriedPassages carried;
    private final CommitChangeSet changeSets;

    TakeOverPassage(ReadRecord read, CarriedPassages carried, CommitChangeSet changeSets) {
        this.read = read;
        this.carried = carried;
        this.changeSets = changeSets;
    }

    /**
     * Takes the passage over.
     *
     * @param base the head of the attestation as the curator saw it
     * @param into the newer text
     * @return the new head, a draft
     * @throws Refusal {@link RefusalCode#NOT_FOUND} for the attestation; {@link
     *     RefusalCode#WRONG_STATE} when it shows no words, or nothing stands for them in that text
     *     yet; and whatever {@link CommitChangeSet#commit} refuses
     */
    @Transactional
    public RevisionRef takeOver(AgentId curator, RevisionRef base, TextId into) {
        AttestationBody body =
                read.head(RecordKind.ATTESTATION, base.record(), AttestationBody.class).present();
        if (!(body.evidence() instanceof Evidence.QuotationEvidence(var passage))) {
            throw wrongState("This attestation does not rest on words of a text.");
        }
        PassageId next = successor(passage, into);
        AttestationBody anew =
                new AttestationBody(
                        body.claim(),
                        body.stance(),
                        body.voice(),
                        body.attributedTo(),
                        body.quotedFrom(),
                        new Evidence.QuotationEvidence(next));
        return changeSets
                .commit(
                        new ProposedChangeSet(
                                curator,
                                Optional.of(
                                        "Rests on the same place in the newer text %s."
                                                .formatted(into)),
                                ORIGIN,
                                List.of(new Change.Revise(base, anew))))
                .only();
    }

    private PassageId successor(PassageId passage, TextId into) {
        CarriedPassage known =
                carried.one(passage, into)
                        .orElseThrow(
                                () ->
                                        wrongState(
                                                "Passage %s was not carried over to text %s."
                                                        .formatted(passage, into)));
        return known.successor()
                .orElseThrow(
                        () ->
                                wrongState(
                                        known.confirmedLost()
                                                ? "Passage %s is lost in text %s: choose other evidence."
                                                        .formatted(passage, into)
                                                : "Nobody has said yet what stands for passage %s in text %s."
                                                        .formatted(passage, into)));
    }

    private static Refusal wrongState(String message) {
        return new Refusal(RefusalCode.WRONG_STATE, message);
    }
}
