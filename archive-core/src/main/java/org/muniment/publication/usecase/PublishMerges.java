package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.kernel.CanonicalJson;
import org.muniment.publication.LogEntry;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;

/**
 * Makes merges public with the release of the records that survived them: each merged record that
 * is public leaves a tombstone that leads to its survivor. What a curator wrote as the reason of a
 * merge stays with the curators.
 */
@ApplicationScoped
class PublishMerges {

    private static final JsonMapper JSON = new JsonMapper();

    private final PublicationLog log;
    private final Editions editions;
    private final Records records;

    PublishMerges(PublicationLog log, Editions editions, Records records) {
        this.log = log;
        this.editions = editions;
        this.records = records;
    }

    /** Takes a turn in the log for each; the caller's turn has been used. */
    void publish(AgentId agent, Collection<RecordId> released) {
        for (RecordId survivor : new TreeSet<>(released)) {
            for (RecordId merged : editions.published(records.mergedInto(survivor))) {
                publish(agent, records.state(merged).orElseThrow(), survivor);
            }
        }
    }

    private void publish(AgentId agent, RecordState merged, RecordId survivor) {
        PublicationLog.Turn turn = log.takeTurn();
        ObjectNode entry = JSON.createObjectNode();
        entry.put("agent", agent.toString());
        entry.put("record", merged.id().toString());
        entry.put("kind", merged.kind().word());
        entry.put("edition", editions.nextNumber(merged.id()) - 1);
        entry.put("into", survivor.toString());
        log.append(
                turn,
                LogEntry.Kind.MERGE,
                CanonicalJson.of(entry.toString().getBytes(StandardCharsets.UTF_8)));
        editions.withdraw(
                merged.id(),
                turn.serial(),
                agent,
                "It was found to be the same as %s, which stands for both.".formatted(survivor),
                Optional.of(survivor));
    }
}
