package org.muniment.review;

import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/**
 * One line of a dossier.
 *
 * @param names the claim of an attestation, the subject of a claim or note; empty otherwise
 * @param author who made the head revision
 * @param state of the head revision
 * @param submission the submission in which the head revision waits
 * @param approved the last approved revision
 * @param claimMoved whether it is an attestation that was approved for another revision of its
 *     claim than the one approved last, and should be judged again
 * @param changes from the last approved revision to the head; empty when none was approved
 */
public record DossierPart(
        RecordId record,
        RecordKind kind,
        Belonging belonging,
        Optional<RecordId> names,
        RevisionRef head,
        AgentId author,
        ReviewState state,
        Optional<SubmissionId> submission,
        Optional<RevisionRef> approved,
        boolean claimMoved,
        List<FieldChange> changes) {

    public DossierPart {
        changes = List.copyOf(changes);
    }
}
