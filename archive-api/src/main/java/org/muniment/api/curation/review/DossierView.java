package org.muniment.api.curation.review;

import java.util.List;
import java.util.Optional;
import org.muniment.record.FieldChange;
import org.muniment.record.RevisionRef;
import org.muniment.review.Dossier;
import org.muniment.review.DossierPart;

/**
 * What is reviewed together, on one sheet.
 *
 * @param parts the subject first, then claims, attestations, notes and new records
 */
public record DossierView(String subject, List<Line> parts) {

    static DossierView of(Dossier dossier) {
        return new DossierView(
                dossier.subject().toString(), dossier.parts().stream().map(Line::of).toList());
    }

    /**
     * One record of the sheet.
     *
     * @param belonging {@code subject}, {@code claim}, {@code attestation}, {@code note}, or {@code
     *     new} for a record that is named and was never approved
     * @param names the subject of a claim or note, the claim of an attestation
     * @param head the number of the head revision
     * @param author who made the head revision
     * @param state of the head revision: {@code draft}, {@code submitted}, {@code approved}, {@code
     *     changes-requested}, {@code rejected}
     * @param submission where the head revision waits
     * @param approved the number of the last approved revision
     * @param claimMoved whether it is an attestation that was approved for another revision of its
     *     claim than the one approved last; put it up again
     * @param changes from the last approved revision to the head
     */
    public record Line(
            String record,
            String kind,
            String belonging,
            Optional<String> names,
            int head,
            String author,
            String state,
            Optional<String> submission,
            Optional<Integer> approved,
            boolean claimMoved,
            List<FieldChange> changes) {

        static Line of(DossierPart part) {
            return new Line(
                    part.record().toString(),
                    part.kind().word(),
                    part.belonging().word(),
                    part.names().map(Object::toString),
                    part.head().number(),
                    part.author().toString(),
                    part.state().word(),
                    part.submission().map(Object::toString),
                    part.approved().map(RevisionRef::number),
                    part.claimMoved(),
                    part.changes());
        }
    }
}
