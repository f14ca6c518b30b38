package org.muniment.publication.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.publication.EditionKind;
import org.muniment.publication.EditionRef;
import org.muniment.publication.GateReport;
import org.muniment.publication.LogEntry;
import org.muniment.publication.Release;
import org.muniment.publication.ReleaseId;
import org.muniment.publication.Standing;
import org.muniment.publication.form.FormedEdition;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.store.Releases;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * Publishes a set of records in one transaction: the gate, the editions, the log entry, and that
 * public records were merged into them.
 */
@ApplicationScoped
public class PublishRelease {

    private static final JsonMapper JSON = new JsonMapper();

    private final CheckGate gate;
    private final PublicationLog log;
    private final Editions editions;
    private final Releases releases;
    private final PublishMerges merges;
    private final RandomGenerator random;

    PublishRelease(
            CheckGate gate,
            PublicationLog log,
            Editions editions,
            Releases releases,
            PublishMerges merges,
            RandomGenerator random) {
        this.gate = gate;
        this.log = log;
        this.editions = editions;
        this.releases = releases;
        this.merges = merges;
        this.random = random;
    }

    /**
     * Publishes, or does nothing.
     *
     * @param reason why now, for everyone to read
     * @param correction what kind of correction it is, for the records that are or were public
     * @throws Refusal {@link RefusalCode#GATE_CLOSED} with every finding of the gate
     */
    @Transactional
    public Release publish(
            AgentId agent, Set<RecordId> records, String reason, Optional<EditionKind> correction) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.invalid("/reason", "A release has a reason that its readers will see.");
        }
        Wording.clean("/reason", why);
        if (correction.isPresent() && !correction.get().isCorrection()) {
            throw Refusal.invalid(
                    "/correction",
                    "A correction is an erratum, an addition or a reinterpretation.");
        }
        PublicationLog.Turn turn = log.takeTurn();
        CheckGate.Passed passed = gate.pass(records);
        List<Planned> planned = plan(passed, correction);
        GateReport report = withPlanned(passed.report(), planned);
        if (!report.open()) {
            throw new Refusal(
                    RefusalCode.GATE_CLOSED,
                    "The gate found %d errors; nothing was published."
                            .formatted(report.findings().stream().filter(Finding::isError).count()),
                    report.findings());
        }
        ReleaseId id = ReleaseId.random(random);
        List<byte[]> bytes = new ArrayList<>();
        for (Planned edition : planned) {
            bytes.add(edition.bytes(id, turn, why));
        }
        LogEntry.Kind kind =
                planned.stream().allMatch(edition -> edition.kind() == EditionKind.FIRST)
                        ? LogEntry.Kind.RELEASE
                        : LogEntry.Kind.CORRECTION;
        log.append(turn, kind, entry(id, agent, why, planned, bytes));
        releases.add(id, turn.serial(), agent, why, report);
        for (int i = 0; i < planned.size(); i++) {
            Planned edition = planned.get(i);
            editions.publish(
                    edition.ref(),
                    edition.formed().kind(),
                    turn.serial(),
                    edition.kind(),
                    bytes.get(i),
                    edition.formed().basis(),
                    edition.formed().passages());
        }
        merges.publish(agent, planned.stream().map(edition -> edition.ref().record()).toList());
        return new Release(
                id, turn.serial(), turn.at(), planned.stream().map(Planned::made).toList(), report);
    }

    private List<Planned> plan(CheckGate.Passed passed, Optional<EditionKind> correction) {
        List<Planned> planned = new ArrayList<>();
        for (FormedEdition formed : passed.formed()) {
            int number = editions.nextNumber(formed.record());
            EditionKind kind =
                    number == 1 ? EditionKind.FIRST : correction.orElse(EditionKind.TECHNICAL);
            List<Finding> findings = new ArrayList<>();
            String subject = formed.record().toString();
            if (number > 1 && correction.isEmpty()) {
                findings.add(
                        Finding.error(
                                "correction-kind-missing",
                                subject,
                                "This was published before: say whether the new edition is an"
                                        + " erratum, an addition or a reinterpretation."));
            }
            if (saysNothingNew(formed)) {
                findings.add(
                        Finding.error(
                                "nothing-new",
                                subject,
                                "The current edition already says exactly this; leave it out."));
            }
            planned.add(
                    new Planned(new EditionRef(formed.record(), number), kind, formed, findings));
        }
        return planned;
    }

    private boolean saysNothingNew(FormedEdition formed) {
        return switch (editions.standing(formed.kind(), formed.record())) {
            case Standing.Current current ->
                    formed.content().equals(content(current.edition().bytes()));
            case Standing.Withdrawn ignored -> false;
            case Standing.Unpublished ignored -> false;
        };
    }

    private static ObjectNode content(byte[] edition) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(edition);
            node.remove("edition");
            return node;
        } catch (IOException e) {
            throw new IllegalStateException("an edition is not JSON", e);
        }
    }

    private static GateReport withPlanned(GateReport report, List<Planned> planned) {
        List<Finding> findings = new ArrayList<>(report.findings());
        planned.forEach(edition -> findings.addAll(edition.findings()));
        return new GateReport(report.records(), findings);
    }

    private static byte[] entry(
            ReleaseId id, AgentId agent, String reason, List<Planned> planned, List<byte[]> bytes) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("release", id.toString());
        entry.put("agent", agent.toString());
        entry.put("reason", reason);
        ArrayNode all = entry.putArray("editions");
        for (int i = 0; i < planned.size(); i++) {
            Planned edition = planned.get(i);
            all.addObject()
                    .put("record", edition.ref().record().toString())
                    .put("kind", edition.formed().kind().word())
                    .put("number", edition.ref().number())
                    .put("correction", edition.kind().word())
                    .put("digest", Digest.of(bytes.get(i)).hex());
        }
        return canonical(entry);
    }

    private static byte[] canonical(ObjectNode node) {
        try {
            return CanonicalJson.of(JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** An edition about to be made. */
    private record Planned(
            EditionRef ref, EditionKind kind, FormedEdition formed, List<Finding> findings) {

        Release.Made made() {
            return new Release.Made(formed.kind(), ref);
        }

        byte[] bytes(ReleaseId release, PublicationLog.Turn turn, String reason) {
            ObjectNode content = formed.content().deepCopy();
            ObjectNode edition = content.putObject("edition");
            String self = content.path("id").asText() + "/editions/";
            edition.put("id", self + ref.number());
            edition.put("number", ref.number());
            edition.put("kind", kind.word());
            edition.put("reason", reason);
            edition.put("release", release.toString());
            edition.put("released", turn.at().toString());
            edition.put("serial", Long.toString(turn.serial()));
            if (ref.number() > 1) {
                edition.put("supersedes", self + (ref.number() - 1));
            }
            return canonical(content);
        }
    }
}
