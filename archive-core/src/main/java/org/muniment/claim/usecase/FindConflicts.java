package org.muniment.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Conflict;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Conflicts;
import org.muniment.claim.Resolution;
import org.muniment.claim.store.Claims;
import org.muniment.claim.store.Resolutions;
import org.muniment.record.RecordId;
import org.muniment.record.Reference;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.Survivors;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/**
 * Finds claims that cannot all hold, and what was decided about them. Nothing is stored about a
 * conflict but the decisions; a rival claim that comes later opens it again by itself.
 */
@ApplicationScoped
public class FindConflicts {

    private final Claims claims;
    private final Resolutions resolutions;
    private final Revisions revisions;
    private final Terms terms;
    private final Records records;

    FindConflicts(
            Claims claims,
            Resolutions resolutions,
            Revisions revisions,
            Terms terms,
            Records records) {
        this.claims = claims;
        this.resolutions = resolutions;
        this.revisions = revisions;
        this.terms = terms;
        this.records = records;
    }

    /** The conflicts among all claims in use about a record, whatever their review says. */
    @Transactional
    public List<ConflictReport> of(RecordId subject) {
        return reports(claims.about(subject));
    }

    /** The conflicts among these claims alone, such as those that are to be published together. */
    @Transactional
    public List<ConflictReport> among(Collection<RecordId> some) {
        return reports(claims.inUse(some));
    }

    /** The conflict in which a decision stands; empty once claims changed or another was made. */
    @Transactional
    public Optional<ConflictReport> inWhichStands(Resolution decision) {
        return claims
                .inUse(decision.claims().stream().map(RevisionRef::record).toList())
                .stream()
                .map(Revision<ClaimBody>::present)
                .findFirst()
                .map(claim -> of(claim.subject()))
                .orElse(List.of())
                .stream()
                .filter(report -> report.standing().equals(Optional.of(decision)))
                .findFirst();
    }

    private List<ConflictReport> reports(List<Revision<ClaimBody>> compared) {
        List<Conflict> conflicts = rules(compared).among(compared);
        List<Resolution> decided =
                resolutions.naming(conflicts.stream().flatMap(c -> c.records().stream()).toList());
        Map<RecordId, ClaimBody> present =
                compared.stream()
                        .collect(Collectors.toMap(c -> c.ref().record(), Revision::present));
        return conflicts.stream().map(conflict -> report(conflict, decided, present)).toList();
    }

    private Conflicts rules(List<Revision<ClaimBody>> compared) {
        Set<TermCode> used =
                compared.stream().map(c -> c.present().property()).collect(Collectors.toSet());
        Map<TermCode, PropertyDefinition> properties = new HashMap<>();
        terms.find(used)
                .forEach((code, term) -> term.property().ifPresent(p -> properties.put(code, p)));
        Set<TermCode> within =
                properties.values().stream()
                        .flatMap(property -> property.singleIn().stream())
                        .collect(Collectors.toSet());
        Map<TermCode, QualifierDefinition> qualifiers = new HashMap<>();
        terms.find(within)
                .forEach((code, term) -> term.qualifier().ifPresent(q -> qualifiers.put(code, q)));
        return new Conflicts(properties, qualifiers, survivors(compared));
    }

    private Survivors survivors(List<Revision<ClaimBody>> compared) {
        return records.survivors(
                compared.stream()
                        .flatMap(claim -> claim.present().references().stream())
                        .map(Reference::target)
                        .collect(Collectors.toSet()));
    }

    private ConflictReport report(
            Conflict conflict, List<Resolution> decided, Map<RecordId, ClaimBody> present) {
        Set<RecordId> rivals = Set.copyOf(conflict.records());
        Optional<Resolution> standing =
                decided.stream()
                        .filter(resolution -> resolution.covers(rivals))
                        .findFirst()
                        .filter(resolution -> stillSpeaksOf(resolution, rivals, present));
        List<Resolution> earlier =
                decided.stream()
                        .filter(resolution -> names(resolution, rivals))
                        .filter(resolution -> !standing.equals(Optional.of(resolution)))
                        .toList();
        return new ConflictReport(conflict, standing, earlier);
    }

    private static boolean names(Resolution resolution, Set<RecordId> rivals) {
        return resolution.claims().stream().map(RevisionRef::record).anyMatch(rivals::contains);
    }

    /** Whether each claim still says what it said when that was decided. */
    private boolean stillSpeaksOf(
            Resolution resolution, Set<RecordId> rivals, Map<RecordId, ClaimBody> present) {
        return resolution.claims().stream()
                .filter(judged -> rivals.contains(judged.record()))
                .allMatch(
                        judged ->
                                Optional.ofNullable(
                                                Objects.requireNonNull(
                                                        present.get(judged.record())))
                                        .filter(now -> saysTheSame(judged, now))
                                        .isPresent());
    }

    private boolean saysTheSame(RevisionRef judged, ClaimBody present) {
        return revisions
                .find(judged, ClaimBody.class)
                .flatMap(Revision::body)
                .filter(present::saysTheSameAs)
                .isPresent();
    }
}
