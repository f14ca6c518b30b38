package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.LogEntry;
import org.muniment.publication.Standing;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Takes a record out of current results and leaves a tombstone. */
@ApplicationScoped
public class WithdrawRecord {

    private static final JsonMapper JSON = new JsonMapper();

    private final PublicationLog log;
    private final Editions editions;
    private final MarkStale stale;

    WithdrawRecord(PublicationLog log, Editions editions, MarkStale stale) {
        this.stale = stale;
        this.log = log;
        this.editions = editions;
    }

    /**
     * Withdraws a record that is public.
     *
     * @param reason for everyone to read on the tombstone
     * @param successor what to read instead; itself public
     * @return the serial of the log entry
     */
    @Transactional
    public long withdraw(
            AgentId agent,
            RecordKind kind,
            RecordId record,
            String reason,
            Optional<RecordId> successor) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.invalid("/reason", "A withdrawal has a reason that readers will see.");
        }
        PublicationLog.Turn turn = log.takeTurn();
        if (!(editions.standing(kind, record) instanceof Standing.Current current)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "The %s %s is not public, so there is nothing to withdraw."
                            .formatted(kind.word(), record));
        }
        successor.ifPresent(next -> requireSuccessor(record, next));
        ObjectNode entry = JSON.createObjectNode();
        entry.put("agent", agent.toString());
        entry.put("record", record.toString());
        entry.put("kind", kind.word());
        entry.put("edition", current.edition().ref().number());
        entry.put("reason", why);
        successor.ifPresent(next -> entry.put("successor", next.toString()));
        log.append(
                turn,
                LogEntry.Kind.WITHDRAWAL,
                CanonicalJson.of(entry.toString().getBytes(StandardCharsets.UTF_8)));
        editions.withdraw(record, turn.serial(), agent, why, successor);
        stale.cameOrWent(Set.of(record));
        return turn.serial();
    }

    private void requireSuccessor(RecordId record, RecordId successor) {
        if (successor.equals(record) || editions.published(List.of(successor)).isEmpty()) {
            throw Refusal.invalid(
                    "/successor", "The successor is another record, and public already.");
        }
    }
}
