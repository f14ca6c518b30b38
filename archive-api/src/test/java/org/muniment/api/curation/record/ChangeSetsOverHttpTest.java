package org.muniment.api.curation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.api.curation.record.CuratorsDesk.delete;
import static org.muniment.api.curation.record.CuratorsDesk.event;
import static org.muniment.api.curation.record.CuratorsDesk.get;
import static org.muniment.api.curation.record.CuratorsDesk.labelled;
import static org.muniment.api.curation.record.CuratorsDesk.ok;
import static org.muniment.api.curation.record.CuratorsDesk.post;
import static org.muniment.api.curation.record.CuratorsDesk.put;
import static org.muniment.api.curation.record.CuratorsDesk.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Amara and Greta contribute, Bo curates. */
@QuarkusTest
class ChangeSetsOverHttpTest {

    @Test
    void undoesAChangeSetAndTellsAllThatHappened() {
        String id = event("The talks");
        JsonNode renamed =
                ok(200, put("amara", "events/" + id, labelled("Talks"), "If-Match", "\"1\""));
        String changeSet = renamed.path("changeSet").asText();

        JsonNode undone =
                ok(
                        201,
                        post(
                                "bo",
                                "change-sets/" + changeSet + "/undo",
                                "{\"reason\": \"A slip\"}"));

        assertEquals(id, undone.at("/restored/0").asText());
        assertEquals(0, undone.path("skipped").size());
        JsonNode now = ok(200, get("amara", "events/" + id));
        assertEquals("The talks", now.at("/body/labels/0/words").asText());
        assertEquals(3, now.path("revision").asInt());
        assertTrue(now.path("reason").asText().contains(changeSet), now.toString());
        assertEquals(3, ok(200, get("amara", "change-sets?record=" + id)).path("items").size());
        JsonNode by = ok(200, get("amara", "change-sets/" + undone.path("changeSet").asText()));
        assertEquals(3, by.at("/revisions/0/revision").asInt());
        assertEquals(
                "wrong-state",
                refusal(409, post("bo", "change-sets/" + changeSet + "/undo", "{}")));
        assertEquals(
                "forbidden",
                refusal(403, post("amara", "change-sets/" + changeSet + "/undo", "{}")));
    }

    @Test
    void bringsBackARetiredRecord() {
        String id = event("The talks");
        assertEquals(204, delete("bo", "events/" + id, "If-Match", "\"1\"").statusCode());
        assertTrue(ok(200, get("amara", "events/" + id)).path("retired").asBoolean());
        JsonNode all = ok(200, get("amara", "change-sets?record=" + id)).path("items");
        assertEquals("retired", all.at("/1/uses/0/change").asText());

        ok(201, post("bo", "change-sets/" + all.at("/1/id").asText() + "/undo", "{}"));

        assertFalse(ok(200, get("amara", "events/" + id)).path("retired").asBoolean());
    }

    @Test
    void restoresAnEarlierRevision() {
        String id = event("The talks");
        ok(200, put("amara", "events/" + id, labelled("Talks"), "If-Match", "\"1\""));
        String restore = "events/" + id + "/revisions/1/restore";

        assertEquals("precondition-required", refusal(428, post("amara", restore, "{}")));
        assertEquals("not-yours", refusal(403, post("greta", restore, "{}", "If-Match", "\"2\"")));
        JsonNode restored = ok(200, post("amara", restore, "{}", "If-Match", "\"2\""));

        assertEquals(3, restored.path("revision").asInt());
        assertEquals("The talks", restored.at("/body/labels/0/words").asText());
        assertEquals("stale-base", refusal(412, post("amara", restore, "{}", "If-Match", "\"2\"")));
    }
}
