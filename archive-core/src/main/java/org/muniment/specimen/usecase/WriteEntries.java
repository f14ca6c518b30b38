package org.muniment.specimen.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.specimen.Act;

/**
 * Writes entries: a record, the claims about it, their attestations, and notes on it.
 *
 * <p>The claim {@code day} about {@code first-meeting} is called {@code first-meeting/day}; its
 * attestations are {@code first-meeting/day#1} and so on.
 */
@ApplicationScoped
class WriteEntries {

    private static final String ORIGIN = "specimen";

    private final CommitChangeSet changeSets;
    private final BodyFormats formats;
    private final EvidenceOnStage evidence;

    WriteEntries(CommitChangeSet changeSets, BodyFormats formats, EvidenceOnStage evidence) {
        this.changeSets = changeSets;
        this.formats = formats;
        this.evidence = evidence;
    }

    void write(Act.Write act, Stage stage) {
        AgentId agent = stage.person(act.who());
        List<Change> changes = new ArrayList<>();
        for (String name : act.entries()) {
            JsonNode entry = stage.entry(name);
            String subject = entry.path("about").asText(name);
            if (entry.has("kind")) {
                RecordKind kind = RecordKind.ofWord(entry.path("kind").asText()).orElseThrow();
                changes.add(change(name, kind, entry.path("body"), stage));
            }
            entry.path("claims")
                    .properties()
                    .forEach(
                            claim ->
                                    claim(
                                            subject,
                                            subject + "/" + claim.getKey(),
                                            claim.getValue(),
                                            agent,
                                            stage,
                                            changes));
            entry.path("notes")
                    .properties()
                    .forEach(
                            note ->
                                    changes.add(
                                            change(
                                                    subject + "/" + note.getKey(),
                                                    RecordKind.NOTE,
                                                    Shorthand.note(subject, note.getValue()),
                                                    stage)));
        }
        changeSets
                .commit(new ProposedChangeSet(agent, Optional.of(act.reason()), ORIGIN, changes))
                .revisions()
                .forEach(stage::wrote);
    }

    /** A claim that is written again without a property keeps what it says and gets evidence. */
    private void claim(
            String subject,
            String name,
            JsonNode entry,
            AgentId agent,
            Stage stage,
            List<Change> changes) {
        if (entry.has("property")) {
            changes.add(change(name, RecordKind.CLAIM, Shorthand.claim(subject, entry), stage));
        }
        for (JsonNode each : entry.path("evidence")) {
            int number = stage.attestations.merge(name, 1, Integer::sum);
            ObjectNode body =
                    Shorthand.attestation(name, each, evidence.evidence(each, agent, stage));
            changes.add(change(name + "#" + number, RecordKind.ATTESTATION, body, stage));
        }
    }

    private Change change(String name, RecordKind kind, JsonNode written, Stage stage) {
        Body body = body(kind, written, stage);
        body.fixedId().ifPresent(id -> stage.fix(name, id));
        RecordId record = stage.record(name);
        return stage.head(record)
                .map(head -> (Change) new Change.Revise(head, body))
                .orElseGet(() -> new Change.Create(record, body));
    }

    private Body body(RecordKind kind, JsonNode written, Stage stage) {
        JsonNode resolved = Shorthand.resolved(written, name -> stage.record(name).toString());
        byte[] bytes = resolved.toString().getBytes(StandardCharsets.UTF_8);
        return formats.read(kind, formats.schema(kind), bytes);
    }
}
