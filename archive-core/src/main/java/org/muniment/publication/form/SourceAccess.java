package org.muniment.publication.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.PartOf;
import org.muniment.source.SourceBody;

/**
 * A source as it may be shown: by the approved descriptions of it and of the wholes around it, and
 * as much of it as present access allows.
 */
@ApplicationScoped
class SourceAccess {

    private final ApprovedParts approved;
    private final PresentAccess access;

    SourceAccess(ApprovedParts approved, PresentAccess access) {
        this.approved = approved;
        this.access = access;
    }

    /** Empty when no description of the source itself was approved. */
    Optional<ApprovedSource> of(RecordId source) {
        return approved.of(source, SourceBody.class).map(this::of);
    }

    /** The same, by a certain approved description of it. */
    ApprovedSource of(ApprovedPart<SourceBody> own) {
        RecordId source = own.revision().ref().record();
        List<EffectiveDescription.Described> described = new ArrayList<>();
        SortedSet<RevisionRef> basis = new TreeSet<>();
        Set<RecordId> seen = new HashSet<>();
        Optional<ApprovedPart<SourceBody>> next = Optional.of(own);
        while (next.isPresent() && seen.add(next.get().revision().ref().record())) {
            ApprovedPart<SourceBody> part = next.get();
            RevisionRef ref = part.revision().ref();
            described.add(new EffectiveDescription.Described(ref.record(), part.body()));
            basis.add(ref);
            next =
                    part.body()
                            .partOf()
                            .map(PartOf::whole)
                            .flatMap(whole -> approved.of(whole, SourceBody.class));
        }
        return new ApprovedSource(
                own, EffectiveDescription.of(described), access.of(source), basis);
    }

    /**
     * A source as it may be shown.
     *
     * @param effective its rights, holder and call number, its own or inherited
     * @param access in force now
     * @param basis the revisions of it and the wholes around it that say so
     */
    record ApprovedSource(
            ApprovedPart<SourceBody> part,
            EffectiveDescription effective,
            Access access,
            SortedSet<RevisionRef> basis) {

        RecordId id() {
            return part.revision().ref().record();
        }

        boolean embargoed() {
            return switch (access.level()) {
                case EMBARGOED -> true;
                case PUBLIC, QUOTATIONS_ONLY, METADATA_ONLY -> false;
            };
        }

        /** The narrowest level under which its description may be shown as it is. */
        Access.Level describedAt() {
            return embargoed() ? Access.Level.EMBARGOED : Access.Level.METADATA_ONLY;
        }
    }
}
