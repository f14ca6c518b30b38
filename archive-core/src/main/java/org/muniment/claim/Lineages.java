package org.muniment.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.muniment.claim.Corroboration.Lineage;
import org.muniment.claim.Corroboration.Tie;
import org.muniment.record.RecordId;

/** Gathers sources that depend on each other, directly or through others, into lineages. */
public final class Lineages {

    private Lineages() {}

    /**
     * @param supporting the sources that support a claim, each with the attestations by which it
     *     does
     * @param ties among them; one that names another source is left out
     * @return in the order of their first sources
     */
    public static List<Lineage> of(
            SortedMap<RecordId, List<RecordId>> supporting, Collection<Tie> ties) {
        Map<RecordId, RecordId> heads = new TreeMap<>();
        supporting.keySet().forEach(source -> heads.put(source, source));
        List<Tie> among =
                ties.stream()
                        .filter(
                                tie ->
                                        heads.containsKey(tie.one())
                                                && heads.containsKey(tie.other()))
                        .toList();
        for (Tie tie : among) {
            RecordId one = head(heads, tie.one());
            RecordId other = head(heads, tie.other());
            heads.put(
                    one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
        }
        Map<RecordId, List<RecordId>> groups = new LinkedHashMap<>();
        supporting
                .keySet()
                .forEach(
                        source ->
                                groups.computeIfAbsent(head(heads, source), h -> new ArrayList<>())
                                        .add(source));
        return groups.values().stream()
                .map(
                        sources ->
                                new Lineage(
                                        sources,
                                        sources.stream()
                                                .flatMap(
                                                        s ->
                                                                supporting
                                                                        .getOrDefault(s, List.of())
                                                                        .stream())
                                                .toList(),
                                        among.stream()
                                                .filter(tie -> sources.contains(tie.one()))
                                                .toList()))
                .toList();
    }

    private static RecordId head(Map<RecordId, RecordId> heads, RecordId source) {
        RecordId at = source;
        for (RecordId up = heads.get(at); up != null && !up.equals(at); up = heads.get(at)) {
            at = up;
        }
        return at;
    }
}
