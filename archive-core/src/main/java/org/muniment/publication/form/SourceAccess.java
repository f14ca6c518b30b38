package org.muniment.publication.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.SourceBody;
import org.muniment.source.store.SourceParts;

/**
 * What may be shown of a source, by the approved descriptions of it and of the wholes around it.
 */
@ApplicationScoped
class SourceAccess {

    private final SourceParts parts;
    private final ApprovedParts approved;

    SourceAccess(SourceParts parts, ApprovedParts approved) {
        this.parts = parts;
        this.approved = approved;
    }

    /** Empty when no description of the source itself was approved. */
    Optional<ApprovedSource> of(RecordId source) {
        List<RecordId> line = parts.selfAndWholes(source);
        Map<RecordId, ApprovedPart<SourceBody>> all = approved.of(line, SourceBody.class);
        ApprovedPart<SourceBody> own = all.get(source);
        if (own == null) {
            return Optional.empty();
        }
        List<EffectiveDescription.Described> described = new ArrayList<>();
        SortedSet<RevisionRef> basis = new TreeSet<>();
        for (RecordId each : line) {
            ApprovedPart<SourceBody> part = all.get(each);
            if (part != null) {
                described.add(new EffectiveDescription.Described(each, part.body()));
                basis.add(part.revision().ref());
            }
        }
        return Optional.of(new ApprovedSource(own, EffectiveDescription.of(described), basis));
    }

    /**
     * A source as it may be shown.
     *
     * @param basis the revisions of it and the wholes around it that say so
     */
    record ApprovedSource(
            ApprovedPart<SourceBody> part,
            EffectiveDescription effective,
            SortedSet<RevisionRef> basis) {

        RecordId id() {
            return part.revision().ref().record();
        }

        boolean embargoed() {
            return switch (effective.accessInForce().level()) {
                case EMBARGOED -> true;
                case PUBLIC, QUOTATIONS_ONLY, METADATA_ONLY -> false;
            };
        }
    }
}
