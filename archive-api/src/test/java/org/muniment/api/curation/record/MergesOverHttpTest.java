package org.muniment.api.curation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Amara contributes, Bo curates. */
@QuarkusTest
class MergesOverHttpTest {

    @Test
    void answersAMergedRecordWithALinkToItsSurvivorAndTakesThatBack() {
        String twice = event("The talks");
        String survivor = event("The Warsaw talks");

        ok(201, post("bo", "merges", order(twice, 1, survivor)));

        JsonNode merged = ok(200, get("amara", "events/" + twice));
        assertEquals(address(survivor), merged.path("mergedInto").asText());
        assertEquals("The talks", merged.at("/body/labels/0/words").asText());
        JsonNode into = ok(200, get("amara", "merges?into=" + survivor));
        assertEquals(address(twice), into.at("/items/0").asText());
        String refused =
                refusal(409, put("bo", "events/" + twice, labelled("Talks"), "If-Match", "\"1\""));
        assertEquals("wrong-state", refused);

        ok(200, delete("bo", "merges/" + twice + "?reason=Two%20after%20all"));

        assertTrue(ok(200, get("amara", "events/" + twice)).path("mergedInto").isMissingNode());
        assertEquals(0, ok(200, get("amara", "merges?into=" + survivor)).path("items").size());
    }

    @Test
    void mergesOnceWhatIsSentTwice() {
        String twice = event("The talks");
        String survivor = event("The Warsaw talks");
        String key = UUID.randomUUID().toString();
        String order = order(twice, 1, survivor);
        JsonNode first = ok(201, post("bo", "merges", order, "Idempotency-Key", key));
        JsonNode second = ok(201, post("bo", "merges", order, "Idempotency-Key", key));
        assertEquals(first, second);
        assertEquals("wrong-state", refusal(409, post("bo", "merges", order)));
    }

    @Test
    void saysWhatIsMissingInAnOrder() {
        String twice = event("The talks");
        String survivor = event("The Warsaw talks");
        refusal(400, post("bo", "merges", "{}"));
        refusal(400, post("bo", "merges", order(twice, 0, survivor)));
        assertEquals("stale-base", refusal(412, post("bo", "merges", order(twice, 2, survivor))));
        assertEquals("bad-reference", refusal(422, post("bo", "merges", order(twice, 1, actor()))));
    }

    private static String actor() {
        String body =
                """
                {"body": {"type": "person", "names": [{"words": "Chen Pan", "language": "en",
                  "script": "Latn", "type": "preferred", "generated": false}], "identifiers": []}}\
                """;
        return ok(201, post("amara", "actors", body)).path("id").asText();
    }

    @Test
    void isForCurators() {
        String twice = event("The talks");
        String survivor = event("The Warsaw talks");
        assertEquals("forbidden", refusal(403, post("amara", "merges", order(twice, 1, survivor))));
        assertEquals("forbidden", refusal(403, delete("amara", "merges/" + twice)));
    }

    private static String order(String record, int revision, String into) {
        return """
        {"record": "%s", "revision": %d, "into": "%s", "reason": "The same talks"}\
        """
                .formatted(record, revision, into);
    }

    private static String address(String event) {
        return "/api/curation/v1/events/" + event;
    }
}
