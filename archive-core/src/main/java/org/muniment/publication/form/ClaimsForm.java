package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.Stance;
import org.muniment.claim.store.Attestations;
import org.muniment.claim.store.Claims;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.TraceTranslations;
import org.muniment.kernel.Finding;
import org.muniment.passage.PassageId;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.Records;
import org.muniment.review.Approval;
import org.muniment.review.store.ResolutionApprovals;

/** The approved claims about a record, each with its approved attestations, and their conflicts. */
@ApplicationScoped
class ClaimsForm {

    private final Claims claims;
    private final Attestations attestations;
    private final ApprovedParts approved;
    private final FindConflicts conflicts;
    private final ValueForm values;
    private final EvidenceForm evidence;
    private final NotesForm notes;
    private final Labels labels;
    private final Records records;
    private final ResolutionApprovals resolutions;
    private final TraceTranslations translations;

    ClaimsForm(
            Claims claims,
            Attestations attestations,
            ApprovedParts approved,
            FindConflicts conflicts,
            ValueForm values,
            EvidenceForm evidence,
            NotesForm notes,
            Labels labels,
            Records records,
            ResolutionApprovals resolutions,
            TraceTranslations translations) {
        this.claims = claims;
        this.attestations = attestations;
        this.approved = approved;
        this.conflicts = conflicts;
        this.values = values;
        this.evidence = evidence;
        this.notes = notes;
        this.labels = labels;
        this.records = records;
        this.resolutions = resolutions;
        this.translations = translations;
    }

    /** Everything approved that is claimed about a record, and the notes on all of it. */
    Sheet about(RecordId subject) {
        List<RecordId> all = records(claims.about(subject));
        Map<RecordId, ApprovedPart<ClaimBody>> printed = approved.of(all, ClaimBody.class);
        List<RecordId> evidence = records(attestations.ofClaims(printed.keySet()));
        Map<RecordId, ApprovedPart<AttestationBody>> attested =
                approved.of(evidence, AttestationBody.class);
        Sheet sheet = new Sheet(subject, notes(subject, printed.keySet(), attested));
        leaveOut(RecordKind.CLAIM, all, printed.keySet(), sheet);
        leaveOut(RecordKind.ATTESTATION, evidence, attested.keySet(), sheet);
        Map<RecordId, List<ApprovedPart<AttestationBody>>> evidenced =
                attested.values().stream()
                        .sorted(Comparator.comparing(part -> part.revision().ref()))
                        .collect(Collectors.groupingBy(part -> part.body().claim()));
        printed.values().stream()
                .filter(part -> records.survivor(part.body().subject()).equals(subject))
                .sorted(order())
                .forEach(
                        part ->
                                sheet.claims.add(
                                        claim(
                                                part,
                                                evidenced.getOrDefault(id(part), List.of()),
                                                sheet)));
        conflicts.among(printed.keySet()).forEach(report -> conflict(report, sheet));
        labels.sourcesAmong(sheet.drawn.named).forEach(sheet.drawn::shows);
        return sheet;
    }

    /** By property, then by identifier: an order that no later approval changes. */
    private static Comparator<ApprovedPart<ClaimBody>> order() {
        return Comparator.comparing((ApprovedPart<ClaimBody> part) -> part.body().property())
                .thenComparing(part -> part.revision().ref());
    }

    private NotesForm.Printable notes(
            RecordId subject,
            Set<RecordId> printed,
            Map<RecordId, ApprovedPart<AttestationBody>> attested) {
        Set<RecordId> records = new HashSet<>(printed);
        records.add(subject);
        records.addAll(attested.keySet());
        Set<PassageId> passages =
                attested.values().stream()
                        .flatMap(part -> part.body().evidence().shown().stream())
                        .collect(Collectors.toSet());
        return notes.on(records, passages);
    }

    private static void leaveOut(
            RecordKind kind, List<RecordId> all, Set<RecordId> printed, Sheet sheet) {
        all.stream()
                .filter(record -> !printed.contains(record))
                .forEach(record -> sheet.findings.add(leftOut(kind, record)));
    }

    private ObjectNode claim(
            ApprovedPart<ClaimBody> part,
            List<ApprovedPart<AttestationBody>> evidenced,
            Sheet sheet) {
        ClaimBody body = part.body();
        ObjectNode node = Json.object();
        node.put("id", Json.path(RecordKind.CLAIM, id(part)));
        node.put("type", "Claim");
        node.set("property", labels.term(body.property()));
        node.set("value", values.value(body.value(), sheet.drawn));
        if (!body.qualifiers().isEmpty()) {
            node.set("qualifiers", values.qualifiers(body.qualifiers(), sheet.drawn));
        }
        Json.putWordings(node, "statement", body.statement());
        body.certainty().ifPresent(term -> node.set("certainty", labels.term(term)));
        body.perspective().ifPresent(term -> node.set("perspective", labels.term(term)));
        node.put("disputed", evidenced.stream().anyMatch(ClaimsForm::disputes));
        machineTranslation(node, part, evidenced, sheet);
        sheet.notes.writeTo(node, id(part), sheet.drawn.basis);
        node.set("revision", Json.revision(part));
        sheet.drawn.basis.add(part.revision().ref());
        ArrayNode all = node.putArray("attestations");
        evidenced.forEach(attestation -> all.add(attestation(part, attestation, sheet)));
        if (evidenced.stream().noneMatch(ClaimsForm::carries)) {
            sheet.findings.add(
                    Finding.error(
                            "unsupported-claim",
                            id(part).toString(),
                            "No approved attestation supports this claim. Attest it, or leave it"
                                    + " out by retiring it."));
        }
        return node;
    }

    /** Readers and publishers are told of a claim that rests on machine translation alone. */
    private void machineTranslation(
            ObjectNode node,
            ApprovedPart<ClaimBody> part,
            List<ApprovedPart<AttestationBody>> evidenced,
            Sheet sheet) {
        translations
                .alone(evidenced.stream().map(ApprovedPart::revision).toList())
                .ifPresent(
                        alone -> {
                            node.put("machineTranslationOnly", true);
                            sheet.findings.add(
                                    Finding.warning(
                                            "rests-on-machine-translation",
                                            id(part).toString(),
                                            alone.inWords()));
                        });
    }

    private ObjectNode attestation(
            ApprovedPart<ClaimBody> claim, ApprovedPart<AttestationBody> part, Sheet sheet) {
        AttestationBody body = part.body();
        ObjectNode node = Json.object();
        node.put("id", Json.path(RecordKind.ATTESTATION, id(part)));
        node.put("type", "Attestation");
        node.put("stance", Json.word(body.stance()));
        Json.put(node, "voice", body.voice().map(Json::word));
        body.attributedTo()
                .ifPresent(
                        whose -> {
                            ObjectNode one = node.putObject("attributedTo");
                            Json.put(one, "words", whose.words());
                            whose.actor()
                                    .ifPresent(
                                            actor ->
                                                    one.set(
                                                            "actor",
                                                            labels.record(actor, sheet.drawn)));
                        });
        Json.put(node, "quotedFrom", body.quotedFrom());
        node.set("evidence", evidence.evidence(part, sheet));
        sheet.notes.writeTo(node, id(part), sheet.drawn.basis);
        node.set("revision", Json.revision(part));
        sheet.drawn.basis.add(part.revision().ref());
        judgedAgainst(claim, part).ifPresent(sheet.findings::add);
        return node;
    }

    /**
     * An attestation that was approved while the claim said something else deserves a second look.
     */
    private static Optional<Finding> judgedAgainst(
            ApprovedPart<ClaimBody> claim, ApprovedPart<AttestationBody> part) {
        boolean seen =
                part.approvals().stream()
                        .map(Approval::against)
                        .anyMatch(against -> against.equals(Optional.of(claim.revision().ref())));
        return seen
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "judged-against-another-revision",
                                id(part).toString(),
                                "It was approved for another revision of its claim than the one"
                                        + " that will be published."));
    }

    private void conflict(ConflictReport report, Sheet sheet) {
        if (report.standing().isEmpty()) {
            sheet.findings.add(
                    Finding.error(
                            "conflict-undecided",
                            report.conflict().claims().getFirst().record().toString(),
                            "Claims exclude each other: %s. Resolve the conflict, or mark it as open."
                                    .formatted(report.conflict().records())));
            return;
        }
        Resolution resolution = report.standing().get();
        Optional<Approval> approval = resolutions.of(resolution.id());
        if (approval.isEmpty()) {
            sheet.findings.add(
                    Finding.error(
                            "resolution-not-approved",
                            resolution.id().toString(),
                            "Nobody has approved what was decided about the conflict of the claims %s. Have somebody else approve it."
                                    .formatted(report.conflict().records())));
            return;
        }
        ObjectNode node = sheet.conflicts.addObject();
        node.set("property", labels.term(report.conflict().property()));
        ArrayNode rivals = node.putArray("claims");
        report.conflict()
                .records()
                .forEach(claim -> rivals.add(Json.path(RecordKind.CLAIM, claim)));
        node.put("outcome", Json.word(resolution.outcome()));
        Json.put(
                node,
                "preferred",
                resolution.preferred().map(claim -> Json.path(RecordKind.CLAIM, claim)));
        node.put("reason", resolution.reason());
        node.put("by", resolution.agent().toString());
        node.put("at", resolution.at().toString());
        node.putArray("approvals").add(Json.approval(approval.get()));
    }

    private static boolean disputes(ApprovedPart<AttestationBody> part) {
        return part.body().stance() == Stance.DISPUTES;
    }

    /** What lets a claim through the gate, whichever kind of evidence it is. */
    private static boolean carries(ApprovedPart<AttestationBody> part) {
        return part.body().stance() == Stance.SUPPORTS;
    }

    static Finding leftOut(RecordKind kind, RecordId record) {
        return Finding.remark(
                "left-out",
                record.toString(),
                "This %s is not approved and will not be printed.".formatted(kind.word()));
    }

    private static RecordId id(ApprovedPart<?> part) {
        return part.revision().ref().record();
    }

    private static <B extends Body> List<RecordId> records(List<Revision<B>> revisions) {
        return revisions.stream().map(revision -> revision.ref().record()).toList();
    }

    /** What was gathered for one edition. */
    static final class Sheet {
        private final RecordId subject;
        final NotesForm.Printable notes;
        private final ArrayNode claims = Json.object().arrayNode();
        private final ArrayNode conflicts = Json.object().arrayNode();
        final Drawn drawn = new Drawn();
        final Set<PassageId> passages = new HashSet<>();
        final List<Finding> findings = new ArrayList<>();

        Sheet(RecordId subject, NotesForm.Printable notes) {
            this.subject = subject;
            this.notes = notes;
            findings.addAll(notes.findings());
        }

        void writeTo(ObjectNode node) {
            notes.writeTo(node, subject, drawn.basis);
            node.set("claims", claims);
            if (!conflicts.isEmpty()) {
                node.set("conflicts", conflicts);
            }
        }
    }
}
