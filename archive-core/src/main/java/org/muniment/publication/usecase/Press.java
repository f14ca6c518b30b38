package org.muniment.publication.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;
import org.muniment.passage.PassageId;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionKind;
import org.muniment.publication.EditionRef;
import org.muniment.publication.LogEntry;
import org.muniment.publication.ReleaseId;
import org.muniment.publication.form.FormedEdition;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;

/**
 * Makes editions: the one place where their bytes come from, and the log entry that brings them.
 */
@ApplicationScoped
class Press {

    private static final JsonMapper JSON = new JsonMapper();

    private final PublicationLog log;
    private final Editions editions;

    Press(PublicationLog log, Editions editions) {
        this.log = log;
        this.editions = editions;
    }

    /**
     * An edition to be made.
     *
     * @param content all members but {@code edition}
     * @param reason for its readers
     * @param release empty when no release brings it
     */
    record Sheet(
            EditionRef ref,
            RecordKind kind,
            EditionKind why,
            ObjectNode content,
            Collection<RevisionRef> basis,
            Collection<PassageId> passages,
            Map<RecordId, Access.Level> shown,
            String reason,
            Optional<ReleaseId> release) {

        /** What was formed from approved revisions. */
        static Sheet of(
                EditionRef ref,
                EditionKind why,
                FormedEdition formed,
                String reason,
                Optional<ReleaseId> release) {
            return new Sheet(
                    ref,
                    formed.kind(),
                    why,
                    formed.content(),
                    formed.basis(),
                    formed.passages(),
                    formed.shown(),
                    reason,
                    release);
        }
    }

    /**
     * Writes the log entry of a turn, and its editions.
     *
     * @param entry what the entry says beside its editions
     */
    LogEntry run(
            PublicationLog.Turn turn, LogEntry.Kind kind, ObjectNode entry, List<Sheet> sheets) {
        List<byte[]> printed = new ArrayList<>();
        ArrayNode all = entry.putArray("editions");
        for (Sheet sheet : sheets) {
            byte[] bytes = print(sheet, turn);
            printed.add(bytes);
            all.addObject()
                    .put("record", sheet.ref().record().toString())
                    .put("kind", sheet.kind().word())
                    .put("number", sheet.ref().number())
                    .put("correction", sheet.why().word())
                    .put("digest", Digest.of(bytes).hex());
        }
        LogEntry written = log.append(turn, kind, canonical(entry));
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            editions.publish(
                    sheet.ref(),
                    sheet.kind(),
                    turn.serial(),
                    sheet.why(),
                    printed.get(i),
                    sheet.basis(),
                    sheet.passages(),
                    sheet.shown());
        }
        return written;
    }

    /** The next edition of what a current one was made from, saying something else of it. */
    Sheet next(
            Edition current,
            RecordKind kind,
            EditionKind why,
            ObjectNode content,
            Map<RecordId, Access.Level> shown,
            String reason) {
        EditionRef before = current.ref();
        return new Sheet(
                new EditionRef(before.record(), editions.nextNumber(before.record())),
                kind,
                why,
                content,
                editions.basis(before),
                editions.passages(before),
                shown,
                reason,
                Optional.empty());
    }

    /** What an edition says: all members but {@code edition}. */
    static ObjectNode content(Edition edition) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(edition.bytes());
            node.remove("edition");
            return node;
        } catch (IOException e) {
            throw new IllegalStateException("an edition is not JSON", e);
        }
    }

    static ObjectNode entry() {
        return JSON.createObjectNode();
    }

    private static byte[] print(Sheet sheet, PublicationLog.Turn turn) {
        ObjectNode content = sheet.content().deepCopy();
        ObjectNode edition = content.putObject("edition");
        String self = content.path("id").asText() + "/editions/";
        int number = sheet.ref().number();
        edition.put("id", self + number);
        edition.put("number", number);
        edition.put("kind", sheet.why().word());
        edition.put("reason", sheet.reason());
        sheet.release().ifPresent(id -> edition.put("release", id.toString()));
        edition.put("released", turn.at().toString());
        edition.put("serial", Long.toString(turn.serial()));
        if (number > 1) {
            edition.put("supersedes", self + (number - 1));
        }
        return canonical(content);
    }

    private static byte[] canonical(ObjectNode node) {
        try {
            return CanonicalJson.of(JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
