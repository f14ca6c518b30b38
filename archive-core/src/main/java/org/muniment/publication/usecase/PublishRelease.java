package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
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
import org.muniment.publication.form.PresentAccess;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.store.Releases;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Publishes a set of records in one transaction: the gate, the editions, the log entry, and that
 * public records were merged into them.
 */
@ApplicationScoped
public class PublishRelease {

    private final CheckGate gate;
    private final PublicationLog log;
    private final Editions editions;
    private final Releases releases;
    private final PublishMerges merges;
    private final Press press;
    private final MarkStale stale;
    private final PresentAccess access;
    private final AccessInForce inForce;
    private final RandomGenerator random;

    PublishRelease(
            CheckGate gate,
            PublicationLog log,
            Editions editions,
            Releases releases,
            PublishMerges merges,
            Press press,
            MarkStale stale,
            PresentAccess access,
            AccessInForce inForce,
            RandomGenerator random) {
        this.gate = gate;
        this.log = log;
        this.editions = editions;
        this.releases = releases;
        this.merges = merges;
        this.press = press;
        this.stale = stale;
        this.access = access;
        this.inForce = inForce;
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
        Set<RecordId> back = comingBack(planned);
        ReleaseId id = ReleaseId.random(random);
        LogEntry.Kind kind =
                planned.stream().allMatch(edition -> edition.kind() == EditionKind.FIRST)
                        ? LogEntry.Kind.RELEASE
                        : LogEntry.Kind.CORRECTION;
        ObjectNode entry = Press.entry();
        entry.put("release", id.toString());
        entry.put("agent", agent.toString());
        entry.put("reason", why);
        press.run(
                turn,
                kind,
                entry,
                planned.stream().map(edition -> edition.sheet(id, why)).toList());
        releases.add(id, turn.serial(), agent, why, report);
        planned.stream()
                .map(Planned::formed)
                .filter(formed -> formed.kind() == RecordKind.SOURCE)
                .map(FormedEdition::record)
                .forEach(source -> inForce.set(source, access.of(source), turn.serial()));
        if (!back.isEmpty()) {
            stale.cameOrWent(back);
        }
        merges.publish(agent, planned.stream().map(edition -> edition.ref().record()).toList());
        return new Release(
                id, turn.serial(), turn.at(), planned.stream().map(Planned::made).toList(), report);
    }

    private Set<RecordId> comingBack(List<Planned> planned) {
        Set<RecordId> back =
                planned.stream()
                        .filter(edition -> edition.ref().number() > 1)
                        .map(edition -> edition.ref().record())
                        .collect(Collectors.toSet());
        editions.published(back).forEach(back::remove);
        return back;
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
                    formed.content().equals(Press.content(current.edition()));
            case Standing.Withdrawn ignored -> false;
            case Standing.Unpublished ignored -> false;
        };
    }

    private static GateReport withPlanned(GateReport report, List<Planned> planned) {
        List<Finding> findings = new ArrayList<>(report.findings());
        planned.forEach(edition -> findings.addAll(edition.findings()));
        return new GateReport(report.records(), findings);
    }

    /** An edition about to be made. */
    private record Planned(
            EditionRef ref, EditionKind kind, FormedEdition formed, List<Finding> findings) {

        Release.Made made() {
            return new Release.Made(formed.kind(), ref);
        }

        Press.Sheet sheet(ReleaseId release, String reason) {
            return Press.Sheet.of(ref, kind, formed, reason, Optional.of(release));
        }
    }
}
