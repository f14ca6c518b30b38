package org.muniment.api.curation.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** Amara and Greta contribute, Bo curates, Carmen reviews. */
@QuarkusTest
class BatchesOverHttpTest {

    private static final String BATCHES = "/api/curation/v1/batches";

    @Test
    void tellsFirstThenCarriesOutOnceThenUndoes() throws IOException {
        String about = UUID.randomUUID().toString();
        byte[] zip = zip(about);
        JsonNode brought = ok(201, bring("amara", "batch.zip", zip));
        String batch = BATCHES + "/" + brought.path("id").asText();
        assertEquals("ready", brought.path("state").asText());
        assertEquals(1, brought.path("newFiles").asInt());
        JsonNode rows = ok(200, get("amara", batch + "/rows?limit=1"));
        assertEquals("new", rows.at("/items/0/outcome").asText());
        String event = rows.at("/items/0/record").asText();
        assertEquals(batch + "/rows?skip=1&limit=1", rows.path("next").asText());
        assertEquals(404, get("amara", "/api/curation/v1/events/" + event).statusCode());

        JsonNode done = ok(200, post("amara", batch + "/run", "{\"reason\": \"From a box.\"}"));

        assertEquals("done", done.path("state").asText());
        assertFalse(done.has("notes"));
        ok(200, get("amara", "/api/curation/v1/events/" + event));
        String source =
                ok(200, get("amara", batch + "/rows?skip=1")).at("/items/0/record").asText();
        JsonNode texts = ok(200, get("amara", "/api/curation/v1/sources/" + source + "/texts"));
        assertEquals("extraction", texts.at("/0/method").asText(), texts.toString());
        assertEquals(done, ok(200, post("amara", batch + "/run", "{}")));
        assertEquals(409, delete("amara", batch).statusCode());
        JsonNode again = ok(201, bring("amara", "batch.zip", zip));
        assertEquals("nothing-new", again.path("state").asText());
        ok(204, delete("amara", BATCHES + "/" + again.path("id").asText()));

        JsonNode undone =
                ok(
                        201,
                        post(
                                "bo",
                                "/api/curation/v1/change-sets/"
                                        + done.path("changeSet").asText()
                                        + "/undo",
                                "{\"reason\": \"The wrong box.\"}"));
        assertEquals(2, undone.path("restored").size(), undone.toString());
    }

    @Test
    void answersARepeatedRequestOnce() {
        byte[] table = table("A repeated walk " + UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        JsonNode first = ok(201, bring("amara", "events.csv", table, "Idempotency-Key", key));
        JsonNode second = ok(201, bring("amara", "events.csv", table, "Idempotency-Key", key));

        assertEquals(first.path("id"), second.path("id"));
        assertEquals(
                422,
                bring("amara", "events.csv", table("Another"), "Idempotency-Key", key)
                        .statusCode());
        ok(204, delete("amara", BATCHES + "/" + first.path("id").asText()));
    }

    @Test
    void showsABatchToItsMakerAndToCuratorsAlone() {
        JsonNode brought =
                ok(201, bring("amara", "events.csv", table("A walk " + UUID.randomUUID())));
        String id = brought.path("id").asText();

        assertEquals(404, get("greta", BATCHES + "/" + id).statusCode());
        assertEquals(404, delete("greta", BATCHES + "/" + id).statusCode());
        assertEquals(404, post("greta", BATCHES + "/" + id + "/run", "{}").statusCode());
        assertEquals(403, get("carmen", BATCHES).statusCode());
        assertFalse(get("greta", BATCHES).body().contains(id));
        assertTrue(get("bo", BATCHES).body().contains(id));
        ok(204, delete("bo", BATCHES + "/" + id));
    }

    @Test
    void saysWhatIsWrongByRowAndRefusesToCarryItOut() {
        JsonNode faulty =
                ok(201, bring("amara", "actors.csv", "type,name:en\nghost,Ann\n".getBytes(UTF_8)));
        String batch = BATCHES + "/" + faulty.path("id").asText();

        assertEquals("faulty", faulty.path("state").asText());
        assertEquals(2, faulty.at("/notes/0/line").asInt());
        assertEquals("type", faulty.at("/notes/0/column").asText());
        assertEquals("error", faulty.at("/notes/0/severity").asText());
        HttpResponse<String> refused = post("amara", batch + "/run", "{}");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("actors.csv:2:type"), refused.body());
        ok(204, delete("amara", batch));
        assertEquals(400, bring("amara", "notes.csv", table("A walk")).statusCode());
        assertEquals(400, bring("amara", "events.csv", new byte[0]).statusCode());
        assertEquals(
                400, bring("amara", "b.zip", "PK\3\4 and no more".getBytes(UTF_8)).statusCode());
    }

    private static byte[] table(String label) {
        return ("key,label:en\nw," + label + "\n").getBytes(UTF_8);
    }

    private static byte[] zip(String about) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("events.csv"));
            zip.write(table("Meeting " + about));
            zip.putNextEntry(new ZipEntry("descriptions.csv"));
            zip.write(
                    ("dc:title,dc:language,file\nLetter " + about + ",en,a.txt\n").getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(("We met about " + about + ".\n").getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> bring(
            String who, String name, byte[] bytes, String... headers) {
        var request =
                Site.request(BATCHES + "?name=" + name)
                        .header("Authorization", "Bearer " + Tokens.of(who))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes));
        return Site.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> get(String who, String path) {
        return Site.get(path, "Authorization", "Bearer " + Tokens.of(who));
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return Site.post(
                path,
                body,
                "Authorization",
                "Bearer " + Tokens.of(who),
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> delete(String who, String path) {
        return Site.send(
                Site.request(path).header("Authorization", "Bearer " + Tokens.of(who)).DELETE());
    }

    private static JsonNode ok(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body().isEmpty() ? MissingNode.getInstance() : Site.json(answer);
    }
}
