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
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Amara and Greta contribute, Bo curates. */
@QuarkusTest
class WorkingCopiesOverHttpTest {

    @Test
    void keepsWhatIsUnfinishedAndSaysWhenTheRecordMoved() {
        String event = event("The talks");
        HttpResponse<String> begun =
                post("amara", "working-copies", begin(event, "{\"labels\": [{\"wor\": null}]}"));
        String id = ok(201, begun).path("id").asText();
        assertEquals("\"1\"", begun.headers().firstValue("ETag").orElse(""));
        assertFalse(ok(200, get("amara", "working-copies/" + id)).path("baseMoved").asBoolean());

        ok(200, put("bo", "events/" + event, labelled("Talks"), "If-Match", "\"1\""));

        JsonNode moved = ok(200, get("amara", "working-copies/" + id));
        assertTrue(moved.path("baseMoved").asBoolean());
        assertEquals(2, moved.path("head").asInt());
        assertTrue(moved.at("/body/labels/0").has("wor"), moved.toString());
        JsonNode saved =
                ok(
                        200,
                        put(
                                "amara",
                                "working-copies/" + id,
                                "{\"base\": 2, \"body\": {}}",
                                "If-Match",
                                "\"1\""));
        assertFalse(saved.path("baseMoved").asBoolean());
        assertEquals(2, saved.path("version").asInt());
        JsonNode list = ok(200, get("amara", "working-copies")).path("items");
        assertEquals(id, list.at("/0/id").asText());
        assertFalse(list.path(0).has("body"));
    }

    @Test
    void isForItsWriterAlone() {
        String copy = "working-copies/" + begun();
        HttpResponse<String> nowhere = get("bo", "working-copies/" + "bcd7x2m9kfz");
        HttpResponse<String> others = get("bo", copy);
        assertEquals(404, others.statusCode());
        assertEquals(nowhere.statusCode(), others.statusCode());
        refusal(404, put("greta", copy, "{\"body\": {}}", "If-Match", "\"1\""));
        assertEquals(204, delete("bo", copy).statusCode());
        ok(200, get("amara", copy));
        assertEquals(204, delete("amara", copy).statusCode());
        refusal(404, get("amara", copy));
    }

    @Test
    void asksWhichVersionIsSavedAndRefusesAnOlderOne() {
        String copy = "working-copies/" + begun();
        refusal(428, put("amara", copy, "{\"body\": {}}"));
        ok(200, put("amara", copy, "{\"body\": {\"a\": 1}}", "If-Match", "\"1\""));
        assertEquals(
                "stale-base",
                refusal(412, put("amara", copy, "{\"body\": {}}", "If-Match", "\"1\"")));
        assertEquals(1, ok(200, get("amara", copy)).at("/body/a").asInt());
    }

    @Test
    void saysWhatCannotBeKept() {
        refusal(400, post("amara", "working-copies", "{\"kind\": \"event\", \"body\": 7}"));
        refusal(400, post("amara", "working-copies", "{\"kind\": \"evening\", \"body\": {}}"));
        refusal(400, post("amara", "working-copies", "{\"kind\": \"event\"}"));
        refusal(
                400,
                post(
                        "amara",
                        "working-copies",
                        "{\"kind\": \"event\", \"base\": 1, \"body\": {}}"));
        String large =
                "{\"kind\": \"event\", \"body\": {\"a\": \"%s\"}}".formatted("x".repeat(300_000));
        assertEquals("payload-too-large", refusal(413, post("amara", "working-copies", large)));
    }

    private static String begun() {
        String body = "{\"kind\": \"event\", \"body\": {}}";
        return ok(201, post("amara", "working-copies", body)).path("id").asText();
    }

    private static String begin(String event, String body) {
        return "{\"kind\": \"event\", \"record\": \"%s\", \"base\": 1, \"body\": %s}"
                .formatted(event, body);
    }
}
