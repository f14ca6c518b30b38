package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionKind;
import org.muniment.publication.EditionRef;
import org.muniment.publication.LogEntry;
import org.muniment.publication.form.FormedEdition;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.usecase.AssessEdition.Assessment;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;

/**
 * Reissues current editions that would say the same in other words: after a term was relabelled,
 * another record renamed, or the form changed.
 */
@ApplicationScoped
public class ReissueEditions {

    private static final int MOST = 1000;

    private final PublicationLog log;
    private final Editions editions;
    private final Records records;
    private final AssessEdition assess;
    private final Press press;

    ReissueEditions(
            PublicationLog log,
            Editions editions,
            Records records,
            AssessEdition assess,
            Press press) {
        this.log = log;
        this.editions = editions;
        this.records = records;
        this.assess = assess;
        this.press = press;
    }

    /**
     * Some of the current editions, looked through.
     *
     * @param reissuable those of them that would say the same in other words
     * @param last the last one looked at, to go on after; empty when there are no more
     */
    public record Looked(List<EditionRef> reissuable, Optional<RecordId> last) {}

    /** Looks through this many current editions, in the order of their identifiers. */
    @Transactional
    public Looked look(Optional<RecordId> after, int most) {
        Map<RecordId, RecordKind> some =
                editions.currentAfter(after.map(RecordId::toString).orElse(""), most);
        List<EditionRef> reissuable = new ArrayList<>();
        some.forEach(
                (record, kind) ->
                        editions.current(kind, record)
                                .filter(
                                        edition ->
                                                assess.assess(edition, kind)
                                                        instanceof Assessment.Immaterial)
                                .map(Edition::ref)
                                .ifPresent(reissuable::add));
        return new Looked(
                reissuable,
                some.size() < most
                        ? Optional.empty()
                        : some.keySet().stream().reduce((one, later) -> later));
    }

    /**
     * Reissues the current editions of these records, all of them or none.
     *
     * @param reason for their readers
     * @return the serial of the log entry
     * @throws Refusal {@link RefusalCode#GATE_CLOSED} when one of them would say something else, or
     *     the very same
     */
    @Transactional
    public long reissue(AgentId agent, Set<RecordId> set, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.invalid("/reason", "A reissue has a reason that its readers will see.");
        }
        if (set.isEmpty() || set.size() > MOST) {
            throw Refusal.invalid("/records", "A reissue takes 1 to %d records.".formatted(MOST));
        }
        PublicationLog.Turn turn = log.takeTurn();
        Map<RecordId, RecordState> states = records.states(set);
        List<Finding> findings = new ArrayList<>();
        List<Press.Sheet> sheets = new ArrayList<>();
        for (RecordId record : new TreeSet<>(set)) {
            Optional<RecordState> state = Optional.ofNullable(states.get(record));
            Optional<Edition> current = state.flatMap(it -> editions.current(it.kind(), record));
            if (state.isPresent() && current.isPresent()) {
                sheet(current.get(), state.get().kind(), why, findings).ifPresent(sheets::add);
            } else {
                findings.add(finding(record, "It is not public."));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    RefusalCode.GATE_CLOSED,
                    "Nothing was reissued: %d of the records cannot be.".formatted(findings.size()),
                    findings);
        }
        ObjectNode entry = Press.entry().put("agent", agent.toString()).put("reason", why);
        return press.run(turn, LogEntry.Kind.REISSUE, entry, sheets).serial();
    }

    private Optional<Press.Sheet> sheet(
            Edition edition, RecordKind kind, String reason, List<Finding> findings) {
        RecordId record = edition.ref().record();
        return switch (assess.assess(edition, kind)) {
            case Assessment.Immaterial(var formed) -> Optional.of(sheet(edition, formed, reason));
            case Assessment.Same ignored -> {
                findings.add(finding(record, "Its current edition already says exactly this."));
                yield Optional.empty();
            }
            case Assessment.Stale(var why) -> {
                findings.add(
                        finding(
                                record,
                                "Its current edition is stale (%s): release it as a correction."
                                        .formatted(why.word())));
                yield Optional.empty();
            }
        };
    }

    private Press.Sheet sheet(Edition edition, FormedEdition formed, String reason) {
        RecordId record = edition.ref().record();
        return Press.Sheet.of(
                new EditionRef(record, editions.nextNumber(record)),
                EditionKind.TECHNICAL,
                formed,
                reason,
                Optional.empty());
    }

    private static Finding finding(RecordId record, String message) {
        return Finding.error("not-reissuable", record.toString(), message);
    }
}
