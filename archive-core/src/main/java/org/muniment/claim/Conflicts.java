package org.muniment.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.Survivors;
import org.muniment.vocabulary.Comparison;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermCode;

/**
 * Finds the claims that cannot all hold.
 *
 * <p>Compared are claims about the same subject with the same single-valued property, within the
 * same qualifiers that it is single in; records merged with each other count as one. Those of which
 * one excludes another, directly or by way of a third, are one conflict.
 *
 * @param properties the definitions of the properties that the claims have
 * @param qualifiers the definitions of the qualifiers that these properties are single in
 * @param survivors which records stand for others that the claims name
 */
public record Conflicts(
        Map<TermCode, PropertyDefinition> properties,
        Map<TermCode, QualifierDefinition> qualifiers,
        Survivors survivors) {

    public Conflicts {
        properties = Map.copyOf(properties);
        qualifiers = Map.copyOf(qualifiers);
    }

    /** What claims must share to be compared. */
    private record Ground(
            RecordId subject, TermCode property, Comparison comparison, List<List<Value>> within) {}

    /** The conflicts among these claims, in the order of their first claims. */
    public List<Conflict> among(Collection<Revision<ClaimBody>> claims) {
        Map<Ground, List<Revision<ClaimBody>>> grounds = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(Revision::ref))
                .forEach(
                        claim ->
                                ground(claim.present())
                                        .ifPresent(
                                                ground ->
                                                        grounds.computeIfAbsent(
                                                                        ground,
                                                                        g -> new ArrayList<>())
                                                                .add(claim)));
        List<Conflict> conflicts = new ArrayList<>();
        grounds.forEach((ground, rivals) -> conflicts.addAll(among(ground, rivals)));
        return conflicts;
    }

    private Optional<Ground> ground(ClaimBody claim) {
        return Optional.ofNullable(properties.get(claim.property()))
                .filter(PropertyDefinition::single)
                .map(
                        property ->
                                new Ground(
                                        survivors.of(claim.subject()),
                                        claim.property(),
                                        property.comparison(),
                                        property.singleIn().stream()
                                                .map(qualifier -> within(claim, qualifier))
                                                .toList()));
    }

    private List<Value> within(ClaimBody claim, TermCode qualifier) {
        List<Value> given = claim.qualified(qualifier);
        if (!given.isEmpty()) {
            return given.stream().map(value -> value.standingFor(survivors)).toList();
        }
        return Optional.ofNullable(qualifiers.get(qualifier))
                .flatMap(QualifierDefinition::absentMeans)
                .map(code -> List.<Value>of(new Value.TermValue(code)))
                .orElse(List.of());
    }

    private List<Conflict> among(Ground ground, List<Revision<ClaimBody>> rivals) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<RevisionRef> seen = new LinkedHashSet<>();
        for (Revision<ClaimBody> start : rivals) {
            if (!seen.contains(start.ref())) {
                List<RevisionRef> together = reached(start, rivals, ground.comparison());
                seen.addAll(together);
                if (together.size() > 1) {
                    conflicts.add(conflict(ground, together));
                }
            }
        }
        return conflicts;
    }

    private List<RevisionRef> reached(
            Revision<ClaimBody> start, List<Revision<ClaimBody>> rivals, Comparison comparison) {
        Set<RevisionRef> reached = new LinkedHashSet<>(Set.of(start.ref()));
        Deque<Revision<ClaimBody>> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Value value = value(open.remove());
            for (Revision<ClaimBody> rival : rivals) {
                if (Rivalry.excludes(value, value(rival), comparison) && reached.add(rival.ref())) {
                    open.add(rival);
                }
            }
        }
        return List.copyOf(reached);
    }

    private Value value(Revision<ClaimBody> claim) {
        return claim.present().value().standingFor(survivors);
    }

    private static Conflict conflict(Ground ground, List<RevisionRef> claims) {
        return new Conflict(
                ConflictId.of(claims.stream().map(RevisionRef::record).toList()),
                ground.subject(),
                ground.property(),
                claims);
    }
}
