package org.muniment.publication.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.store.Revisions;
import org.muniment.source.Access;
import org.muniment.source.PartOf;
import org.muniment.source.SourceBody;

/**
 * How much of a source may be shown now: the narrower of what its last approved description and its
 * present one say, each with what it inherits in the same way from the whole that it names. So
 * narrowing counts as soon as it is written, and widening once it is approved. An embargo that has
 * ended says nothing any more.
 */
@ApplicationScoped
public class PresentAccess {

    private final ApprovedParts approved;
    private final Revisions revisions;
    private final Clock clock;

    PresentAccess(ApprovedParts approved, Revisions revisions, Clock clock) {
        this.approved = approved;
        this.revisions = revisions;
        this.clock = clock;
    }

    public Access of(RecordId source) {
        return of(source, Set.of(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Access of(RecordId source, Set<RecordId> parts, LocalDate today) {
        if (parts.contains(source)) {
            return Access.OPEN;
        }
        Set<RecordId> line = new HashSet<>(parts);
        line.add(source);
        return descriptions(source).stream()
                .map(
                        body ->
                                body.access()
                                        .filter(own -> !own.hasEndedBy(today))
                                        .orElseGet(() -> inherited(body, line, today)))
                .reduce(Access::narrower)
                .orElse(new Access(Access.Level.METADATA_ONLY, Optional.empty()));
    }

    private Access inherited(SourceBody body, Set<RecordId> line, LocalDate today) {
        return body.partOf()
                .map(PartOf::whole)
                .map(whole -> of(whole, line, today))
                .orElse(Access.OPEN);
    }

    /** The approved and the present description; none of those whose words were expunged. */
    private List<SourceBody> descriptions(RecordId source) {
        return Stream.concat(
                        approved.of(source, SourceBody.class).map(ApprovedPart::body).stream(),
                        revisions.head(source, SourceBody.class).flatMap(Revision::body).stream())
                .distinct()
                .toList();
    }
}
