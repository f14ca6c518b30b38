package org.muniment.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Corroboration;
import org.muniment.claim.Corroboration.Lineage;
import org.muniment.claim.Corroboration.Tie;
import org.muniment.claim.Corroboration.Tie.Ground;
import org.muniment.claim.Evidence;
import org.muniment.claim.Lineages;
import org.muniment.claim.OnMachineTranslation;
import org.muniment.claim.Stance;
import org.muniment.claim.store.Attestations;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.PassageId;
import org.muniment.passage.SharedWords;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.SharedPassages;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Records;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Derivation;
import org.muniment.source.SourceBody;
import org.muniment.source.store.SourceDerivations;

/**
 * Reckons on how many independent lines of sources a claim rests. Sources count as one when one is
 * declared to derive from the other, or both from a third, at any remove; or when they were found
 * to share words, until a curator dismisses that.
 */
@ApplicationScoped
public class AssessCorroboration {

    private final ReadRecord read;
    private final Records records;
    private final Attestations attestations;
    private final Passages passages;
    private final SourceDerivations derivations;
    private final SharedPassages shared;
    private final TraceTranslations translations;

    AssessCorroboration(
            ReadRecord read,
            Records records,
            Attestations attestations,
            Passages passages,
            SourceDerivations derivations,
            SharedPassages shared,
            TraceTranslations translations) {
        this.read = read;
        this.records = records;
        this.attestations = attestations;
        this.passages = passages;
        this.derivations = derivations;
        this.shared = shared;
        this.translations = translations;
    }

    /**
     * What supports a claim in its present state, drafts included.
     *
     * @param titles of the sources named in it
     */
    public record Assessment(
            Corroboration corroboration,
            Optional<OnMachineTranslation> onMachineTranslation,
            Map<RecordId, String> titles) {}

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such claim
     */
    @Transactional
    public Assessment of(RecordId claim) {
        read.head(RecordKind.CLAIM, claim, ClaimBody.class);
        List<Revision<AttestationBody>> all = attestations.ofClaims(List.of(claim));
        List<Finding> findings = new ArrayList<>();
        SortedMap<RecordId, List<RecordId>> supporting = supporting(all, findings);
        Map<RecordId, List<RecordId>> lines = new LinkedHashMap<>();
        supporting.keySet().forEach(source -> lines.put(source, line(source)));
        Map<RecordId, SourceBody> described = described(lines.values());
        Map<RecordId, String> titles = new TreeMap<>();
        described.forEach((source, body) -> titles.put(source, body.title()));
        List<Tie> ties = new ArrayList<>(declared(lines, described, titles));
        ties.addAll(found(supporting.keySet(), titles));
        untraced(supporting.keySet(), described, findings);
        List<Lineage> lineages = Lineages.of(supporting, ties);
        return new Assessment(
                new Corroboration(lineages, inWords(lineages, titles), findings),
                translations.alone(all),
                titles);
    }

    private SortedMap<RecordId, List<RecordId>> supporting(
            List<Revision<AttestationBody>> all, List<Finding> findings) {
        SortedMap<RecordId, List<RecordId>> supporting = new TreeMap<>();
        for (Revision<AttestationBody> one : all) {
            if (one.present().stance() == Stance.SUPPORTS) {
                RecordId id = one.ref().record();
                Optional<RecordId> source = source(one.present().evidence());
                source.ifPresentOrElse(
                        known ->
                                supporting
                                        .computeIfAbsent(
                                                records.survivor(known), s -> new ArrayList<>())
                                        .add(id),
                        () -> findings.add(noSource(one.present().evidence(), id)));
            }
        }
        return supporting;
    }

    private Optional<RecordId> source(Evidence evidence) {
        return switch (evidence) {
            case Evidence.QuotationEvidence(var passage) -> sourceOf(passage);
            case Evidence.ImageEvidence(var passage) -> sourceOf(passage);
            case Evidence.LocatorEvidence locator -> Optional.of(locator.source());
            case Evidence.SearchReport ignored -> Optional.empty();
            case Evidence.Inference ignored -> Optional.empty();
            case Evidence.EditorialJudgement ignored -> Optional.empty();
        };
    }

    private Optional<RecordId> sourceOf(PassageId passage) {
        return passages.sources(List.of(passage)).values().stream().findFirst();
    }

    private static Finding noSource(Evidence evidence, RecordId attestation) {
        String what =
                switch (evidence) {
                    case Evidence.SearchReport ignored -> "A search report";
                    case Evidence.Inference ignored -> "An inference from other claims";
                    case Evidence.EditorialJudgement ignored -> "An editorial judgement";
                    case Evidence.QuotationEvidence ignored -> "A quotation that is not there";
                    case Evidence.ImageEvidence ignored -> "An image that is not there";
                    case Evidence.LocatorEvidence ignored -> "A locator";
                };
        return Finding.remark(
                "not-a-source",
                attestation.toString(),
                what + " supports the claim; it is no source and is not counted.");
    }

    private List<RecordId> line(RecordId source) {
        return derivations.selfAndOriginals(source).stream().map(records::survivor).toList();
    }

    private Map<RecordId, SourceBody> described(Collection<List<RecordId>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(
                        source ->
                                read.head(RecordKind.SOURCE, source, SourceBody.class)
                                        .body()
                                        .isPresent())
                .collect(
                        Collectors.toMap(
                                source -> source,
                                source ->
                                        read.head(RecordKind.SOURCE, source, SourceBody.class)
                                                .present()));
    }

    private static List<Tie> declared(
            Map<RecordId, List<RecordId>> lines,
            Map<RecordId, SourceBody> described,
            Map<RecordId, String> titles) {
        List<RecordId> sources = List.copyOf(lines.keySet());
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            for (int j = i + 1; j < sources.size(); j++) {
                RecordId one = sources.get(i);
                RecordId other = sources.get(j);
                List<RecordId> line = lines.getOrDefault(one, List.of());
                List<RecordId> otherLine = lines.getOrDefault(other, List.of());
                line.stream()
                        .filter(otherLine::contains)
                        .findFirst()
                        .map(
                                origin ->
                                        new Tie(
                                                one,
                                                other,
                                                Ground.DECLARED,
                                                declared(one, other, origin, described, titles)))
                        .ifPresent(ties::add);
            }
        }
        return ties;
    }

    private static String declared(
            RecordId one,
            RecordId other,
            RecordId origin,
            Map<RecordId, SourceBody> described,
            Map<RecordId, String> titles) {
        if (origin.equals(one) || origin.equals(other)) {
            RecordId derived = origin.equals(one) ? other : one;
            return "%s is declared to be %s of %s, or of what was made from it"
                    .formatted(
                            title(derived, titles),
                            manner(described, derived),
                            title(origin, titles));
        }
        return "%s and %s are both declared to go back to %s"
                .formatted(title(one, titles), title(other, titles), title(origin, titles));
    }

    private static String manner(Map<RecordId, SourceBody> described, RecordId source) {
        return Optional.ofNullable(described.get(source))
                .flatMap(SourceBody::derivation)
                .map(
                        derivation ->
                                switch (derivation.how()) {
                                    case TRANSLATION -> "a translation";
                                    case COPY -> "a copy";
                                    case ABRIDGEMENT -> "an abridgement";
                                    case REPRINT -> "a reprint";
                                })
                .orElse("a derivative");
    }

    private List<Tie> found(Collection<RecordId> sources, Map<RecordId, String> titles) {
        return shared.of(sources).stream()
                .filter(pair -> pair.standing() == SharedWords.Standing.FOUND)
                .filter(pair -> sources.contains(pair.one()) && sources.contains(pair.other()))
                .map(
                        pair ->
                                new Tie(
                                        pair.one(),
                                        pair.other(),
                                        Ground.FOUND,
                                        "%s and %s were found to share %s, which nobody has judged yet"
                                                .formatted(
                                                        title(pair.one(), titles),
                                                        title(pair.other(), titles),
                                                        passages(pair.passages().size()))))
                .toList();
    }

    private static String passages(int count) {
        return count == 1 ? "a passage" : count + " passages";
    }

    private static void untraced(
            Collection<RecordId> sources,
            Map<RecordId, SourceBody> described,
            List<Finding> findings) {
        sources.forEach(
                source ->
                        Optional.ofNullable(described.get(source))
                                .flatMap(SourceBody::derivation)
                                .filter(Derivation::originalUntraced)
                                .ifPresent(
                                        derivation ->
                                                findings.add(
                                                        Finding.remark(
                                                                "original-untraced",
                                                                source.toString(),
                                                                "This source derives from an"
                                                                    + " original that is untraced,"
                                                                    + " and may not be independent"
                                                                    + " of the others."))));
    }

    private static String inWords(List<Lineage> lineages, Map<RecordId, String> titles) {
        if (lineages.isEmpty()) {
            return "No source supports this claim.";
        }
        StringBuilder words =
                new StringBuilder(
                        lineages.size() == 1
                                ? "One line of sources supports this claim: "
                                : "%d independent lines of sources support this claim: "
                                        .formatted(lineages.size()));
        words.append(
                lineages.stream()
                        .map(lineage -> inWords(lineage, titles))
                        .collect(Collectors.joining("; ")));
        return words.append('.').toString();
    }

    private static String inWords(Lineage lineage, Map<RecordId, String> titles) {
        String sources =
                lineage.sources().stream()
                        .map(source -> title(source, titles))
                        .collect(Collectors.joining(" and "));
        return lineage.because().isEmpty()
                ? sources
                : "%s, which count as one because %s"
                        .formatted(
                                sources,
                                lineage.because().stream()
                                        .map(Tie::inWords)
                                        .collect(Collectors.joining(", and ")));
    }

    private static String title(RecordId source, Map<RecordId, String> titles) {
        return "“" + titles.getOrDefault(source, source.toString()) + "”";
    }
}
