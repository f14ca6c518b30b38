package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.GateReport;
import org.muniment.publication.form.FormedEdition;
import org.muniment.publication.form.PublicForm;
import org.muniment.publication.form.PublicForms;
import org.muniment.publication.form.QuotationShare;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.Editions;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;
import org.muniment.source.Access;

/**
 * The gate: whether a set of records may be published together, and if not, why.
 *
 * <p>Each form brings its own findings (evidence, conflicts, rights); here is what holds for the
 * set: every record approved, and whatever it names either in the set or public already.
 */
@ApplicationScoped
public class CheckGate {

    private static final int MOST_RECORDS = 1000;

    private final Records records;
    private final Editions editions;
    private final AccessInForce inForce;
    private final QuotationShare share;
    private final PublicForms forms;

    CheckGate(
            Records records,
            Editions editions,
            AccessInForce inForce,
            QuotationShare share,
            PublicForms forms) {
        this.inForce = inForce;
        this.records = records;
        this.editions = editions;
        this.share = share;
        this.forms = forms;
    }

    /** What the gate says, with nothing published. */
    @Transactional
    public GateReport check(Set<RecordId> set) {
        return pass(set).report();
    }

    /** The same, with the editions that a release would make. */
    Passed pass(Set<RecordId> set) {
        if (set.isEmpty() || set.size() > MOST_RECORDS) {
            throw Refusal.invalid(
                    "/records", "A release publishes 1 to %d records.".formatted(MOST_RECORDS));
        }
        Map<RecordId, RecordState> states = records.states(set);
        List<FormedEdition> formed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (RecordId record : new TreeSet<>(set)) {
            RecordState state = states.get(record);
            if (state == null) {
                throw new Refusal(
                        RefusalCode.NOT_FOUND, "There is no record %s.".formatted(record));
            }
            form(state, findings).ifPresent(formed::add);
        }
        formed.forEach(edition -> findings.addAll(edition.findings()));
        findings.addAll(namedButNotPublic(set, formed));
        findings.addAll(widenedButNotReleased(set, formed));
        findings.addAll(
                share.check(
                        formed.stream()
                                .flatMap(edition -> edition.passages().stream())
                                .collect(Collectors.toSet())));
        return new Passed(new GateReport(new TreeSet<>(set), findings), formed);
    }

    private Optional<FormedEdition> form(RecordState state, List<Finding> findings) {
        String subject = state.id().toString();
        if (state.retired()) {
            findings.add(Finding.error("retired", subject, "This record was retired."));
            return Optional.empty();
        }
        Optional<PublicForm> form = forms.of(state.kind());
        if (form.isEmpty()) {
            findings.add(
                    Finding.error(
                            "no-edition-of-its-own",
                            subject,
                            "A %s is published inside the edition of its subject: name that one."
                                    .formatted(state.kind().word())));
            return Optional.empty();
        }
        Optional<FormedEdition> formed = form.get().form(state.id());
        if (formed.isEmpty()) {
            findings.add(
                    Finding.error(
                            "not-approved",
                            subject,
                            "No revision of this %s is approved. Submit it for review first."
                                    .formatted(state.kind().word())));
        }
        return formed;
    }

    private List<Finding> namedButNotPublic(Set<RecordId> set, List<FormedEdition> formed) {
        SortedSet<RecordId> named = new TreeSet<>();
        formed.forEach(edition -> named.addAll(edition.named()));
        named.removeAll(set);
        Set<RecordId> known = new HashSet<>(editions.published(named));
        List<Finding> findings = new ArrayList<>();
        for (FormedEdition edition : formed) {
            for (RecordId record : new TreeSet<>(edition.named())) {
                if (named.contains(record) && !known.contains(record)) {
                    findings.add(
                            Finding.error(
                                    "names-unpublished",
                                    edition.record().toString(),
                                    "It names %s, which is not public. Publish that first, or in the same release."
                                            .formatted(record)));
                }
            }
        }
        return findings;
    }

    /** Wider access than is in force takes a release of the source itself. */
    private List<Finding> widenedButNotReleased(Set<RecordId> set, List<FormedEdition> formed) {
        Set<RecordId> shown = new TreeSet<>();
        formed.forEach(edition -> shown.addAll(edition.shown().keySet()));
        shown.removeAll(set);
        Map<RecordId, Access> known = inForce.of(shown);
        List<Finding> findings = new ArrayList<>();
        for (FormedEdition edition : formed) {
            edition.shown()
                    .forEach(
                            (source, level) -> {
                                Access now = known.get(source);
                                if (now != null && level.compareTo(now.level()) < 0) {
                                    findings.add(
                                            Finding.error(
                                                    "access-not-released",
                                                    edition.record().toString(),
                                                    "The access of source %s was widened, which its readers have not been told yet. Publish that first, or in the same release."
                                                            .formatted(source)));
                                }
                            });
        }
        return findings;
    }

    /** The report, and the editions formed on the way. */
    record Passed(GateReport report, List<FormedEdition> formed) {}
}
