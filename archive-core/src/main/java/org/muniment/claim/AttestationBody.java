package org.muniment.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * That a claim has a piece of evidence, and what that does to it.
 *
 * @param claim the claim
 * @param stance what the evidence does to it
 * @param voice who speaks there; for a quotation and a locator always, for an image perhaps
 * @param attributedTo whose saying it is, when not the source's own
 * @param quotedFrom the source, not held here, that the words come from by the evidence's account
 * @param evidence what it rests on
 */
public record AttestationBody(
        RecordId claim,
        Stance stance,
        Optional<Voice> voice,
        Optional<Attribution> attributedTo,
        Optional<String> quotedFrom,
        Evidence evidence)
        implements Body {

    public AttestationBody {
        quotedFrom = quotedFrom.map(words -> Wording.clean("/quotedFrom", words));
        requireVoice(voice, evidence);
        if (voice.isEmpty() || voice.get() == Voice.NARRATOR) {
            if (attributedTo.isPresent()) {
                throw Refusal.invalid(
                        "/attributedTo",
                        "What is attributed to somebody is in the voice reported or quoted.");
            }
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ATTESTATION;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference("/claim", claim, RecordKind.CLAIM));
        attributedTo
                .flatMap(Attribution::actor)
                .ifPresent(
                        actor ->
                                references.add(
                                        new Reference(
                                                "/attributedTo/actor", actor, RecordKind.ACTOR)));
        references.addAll(evidence.references());
        return references;
    }

    private static void requireVoice(Optional<Voice> voice, Evidence evidence) {
        switch (evidence) {
            case Evidence.QuotationEvidence ignored -> requirePresent(voice);
            case Evidence.LocatorEvidence ignored -> requirePresent(voice);
            case Evidence.ImageEvidence ignored -> {}
            case Evidence.SearchReport ignored -> requireAbsent(voice);
            case Evidence.Inference ignored -> requireAbsent(voice);
            case Evidence.EditorialJudgement ignored -> requireAbsent(voice);
        }
    }

    private static void requirePresent(Optional<Voice> voice) {
        if (voice.isEmpty()) {
            throw Refusal.invalid(
                    "/voice", "Please say who speaks in these words: narrator, reported, quoted.");
        }
    }

    private static void requireAbsent(Optional<Voice> voice) {
        if (voice.isPresent()) {
            throw Refusal.invalid(
                    "/voice", "A voice is heard in a source; this evidence is not one.");
        }
    }
}
