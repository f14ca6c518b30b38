package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;

/**
 * The passage that evidence shows is there, and a claim is not drawn, at the end of a chain of
 * inferences, from itself.
 */
@ApplicationScoped
class AttestationRule implements BodyRule<AttestationBody> {

    private final Attestations attestations;
    private final PassagesNamed passages;
    private final AdvisoryLocks locks;

    AttestationRule(Attestations attestations, PassagesNamed passages, AdvisoryLocks locks) {
        this.attestations = attestations;
        this.passages = passages;
        this.locks = locks;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ATTESTATION;
    }

    @Override
    public List<Finding> check(RecordId record, AttestationBody body) {
        if (!(body.evidence() instanceof Evidence.Inference inference)) {
            return passages.check("/evidence/passage", body.evidence().shown());
        }
        locks.hold("cycle:premise");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < inference.premises().size(); i++) {
            if (attestations.restsOn(inference.premises().get(i), body.claim(), record)) {
                findings.add(
                        Finding.error(
                                "cycle",
                                "/evidence/premises/" + i,
                                "This premise is itself drawn from the claim."));
            }
        }
        return findings;
    }
}
