package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Body;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;
import org.muniment.record.usecase.CompareRevisions;
import org.muniment.review.Dossier;
import org.muniment.review.DossierPart;
import org.muniment.review.RecordStanding;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.DossierMembers;
import org.muniment.review.store.DossierMembers.Member;
import org.muniment.review.store.MovedClaims;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.ReviewStates;

/** Puts on one sheet what is reviewed together. */
@ApplicationScoped
public class AssembleDossier {

    private final Records records;
    private final Revisions revisions;
    private final CompareRevisions compare;
    private final DossierMembers members;
    private final ReviewStates states;
    private final PartStandings standings;
    private final MovedClaims moved;

    AssembleDossier(
            Records records,
            Revisions revisions,
            CompareRevisions compare,
            DossierMembers members,
            ReviewStates states,
            PartStandings standings,
            MovedClaims moved) {
        this.records = records;
        this.revisions = revisions;
        this.compare = compare;
        this.members = members;
        this.states = states;
        this.standings = standings;
        this.moved = moved;
    }

    /**
     * The dossier that a record is reviewed in.
     *
     * @param record the subject, or a claim, attestation or note of the dossier
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public Dossier assemble(RecordId record) {
        if (records.state(record).isEmpty()) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no record %s.".formatted(record));
        }
        RecordId subject = members.subject(record);
        List<Member> sheet =
                members.of(subject).stream()
                        .sorted(
                                Comparator.comparing(Member::belonging)
                                        .thenComparing(Member::record))
                        .toList();
        List<RecordId> ids = sheet.stream().map(Member::record).toList();
        Map<RecordId, Revision<Body>> heads = revisions.heads(ids, Body.class);
        Map<RecordId, RecordStanding> standing = states.of(ids);
        Map<RevisionRef, SubmissionId> open =
                standings.open(standing.values().stream().map(RecordStanding::head).toList());
        Set<RevisionRef> movedFrom =
                moved.of(standing.values().stream().map(RecordStanding::head).toList(), List.of());
        return new Dossier(
                subject,
                sheet.stream()
                        .map(
                                member ->
                                        part(
                                                member,
                                                Objects.requireNonNull(heads.get(member.record())),
                                                Objects.requireNonNull(
                                                        standing.get(member.record())),
                                                open,
                                                movedFrom))
                        .toList());
    }

    private DossierPart part(
            Member member,
            Revision<Body> head,
            RecordStanding standing,
            Map<RevisionRef, SubmissionId> open,
            Set<RevisionRef> movedFrom) {
        return new DossierPart(
                member.record(),
                head.kind(),
                member.belonging(),
                member.names(),
                head.ref(),
                head.author(),
                standing.state(),
                Optional.ofNullable(open.get(head.ref())),
                standing.approved(),
                movedFrom.contains(head.ref()),
                standing.approved()
                        .map(approved -> changes(approved, head.ref()))
                        .orElse(List.of()));
    }

    private List<FieldChange> changes(RevisionRef approved, RevisionRef head) {
        return approved.equals(head) ? List.of() : compare.compare(approved, head);
    }
}
