package org.muniment.api.curation.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** Amara contributes, Bo curates, Carmen reviews, Farid contributes and reviews. */
@QuarkusTest
class ReviewOverHttpTest {

    private static final String BASE = "/api/curation/v1";

    private String record;

    @BeforeEach
    void describeASource() {
        record =
                created(
                                post(
                                        "farid",
                                        "/sources",
                                        """
                                        {"reason": "First description", "body": {"titles":
                                         [{"words": "A report on the talks", "language": "en"}],
                                         "languages": ["en"]}}\
                                        """))
                        .path("id")
                        .asText();
    }

    @Test
    void putsUpADossierSendsItBackAndApprovesWhatWasMended() {
        JsonNode sheet = ok(get("carmen", "/dossiers/" + record));
        assertEquals(record, sheet.path("subject").asText());
        assertEquals("draft", sheet.at("/parts/0/state").asText());
        assertEquals("subject", sheet.at("/parts/0/belonging").asText());

        JsonNode first = submitted("{\"note\": \"Please look\"}");
        assertEquals("submitted", first.at("/parts/0/state").asText());
        assertEquals("Please look", first.path("note").asText());
        String id = first.path("id").asText();
        assertFalse(
                ok(get("farid", "/submissions/" + id))
                        .at("/parts/0/yoursToApprove")
                        .asBoolean());
        assertTrue(
                ok(get("carmen", "/submissions/" + id)).at("/parts/0/yoursToApprove").asBoolean());

        JsonNode outcome =
                created(
                        decide(
                                "carmen",
                                id,
                                "{\"requestChanges\": [{\"record\": \"%s\", \"reason\": \"Which year?\"}]}"
                                        .formatted(record)));
        assertEquals("changes-requested", outcome.at("/parts/0/state").asText());
        assertEquals("required", outcome.at("/decision/fourEyes").asText());
        assertEquals("Which year?", outcome.at("/decision/parts/0/reason").asText());

        revise("bo", 1, "A report on the talks of 1955");
        JsonNode second = submitted("{}");
        assertEquals(2, second.at("/parts/0/revision").asInt());
        assertEquals(2, second.at("/parts/0/authors").size());
        JsonNode approved =
                created(decide("carmen", second.path("id").asText(), "{\"approveOthers\": true}"));
        assertEquals("approved", approved.at("/parts/0/state").asText());
        assertEquals(2, ok(get("bo", "/dossiers/" + record)).at("/parts/0/approved").asInt());
    }

    @Test
    void letsNobodyApproveAloneWhatTheyAloneWrote() {
        String id = submitted("{}").path("id").asText();

        HttpResponse<String> answer = decide("farid", id, "{\"approveOthers\": true}");

        assertEquals(403, answer.statusCode(), answer.body());
        JsonNode problem = Site.json(answer);
        assertEquals("not-yours", problem.path("code").asText());
        assertEquals("own-change", problem.at("/violations/0/code").asText());
        assertTrue(
                problem.path("detail").asText().endsWith("somebody else has to approve it."),
                answer.body());
    }

    @Test
    void saysWhatIsMissingWhenOneOfTwoAuthorsApproves() {
        revise("bo", 1, "A report on the talks of 1955");
        String id = submitted("{}").path("id").asText();

        JsonNode part =
                created(decide("farid", id, "{\"approve\": [\"%s\"]}".formatted(record)))
                        .at("/parts/0");

        assertEquals("submitted", part.path("state").asText());
        String farid = ok(get("farid", "/me")).path("id").asText();
        String bo = ok(get("bo", "/me")).path("id").asText();
        assertEquals(farid, part.at("/missing/0").asText());
        assertEquals(1, part.path("missing").size());
        assertEquals(bo, part.at("/authorsWhoMayApprove/0").asText());
    }

    @Test
    void takesBackWhatIsUndecidedAndSaysSoToTheReviewer() {
        String id = submitted("{}").path("id").asText();
        assertEquals(403, post("bo", "/submissions/" + id + "/recall", "").statusCode());

        JsonNode recalled = ok(post("amara", "/submissions/" + id + "/recall", ""));

        assertTrue(recalled.has("recalled"));
        assertFalse(recalled.at("/parts/0/open").asBoolean());
        HttpResponse<String> late = decide("carmen", id, "{\"approveOthers\": true}");
        assertEquals(409, late.statusCode());
        assertEquals("wrong-state", Site.json(late).path("code").asText());
    }

    @Test
    void answersTheSameDecisionOnceWhenItIsSentTwice() {
        String id = submitted("{}").path("id").asText();
        String path = BASE + "/submissions/" + id + "/decisions";
        String body = "{\"approveOthers\": true}";
        HttpResponse<String> first =
                Site.post(path, body, headers("carmen", "Idempotency-Key", "decide-" + id));
        HttpResponse<String> again =
                Site.post(path, body, headers("carmen", "Idempotency-Key", "decide-" + id));

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(Site.json(first), Site.json(again));
        assertEquals(1, ok(get("carmen", "/submissions/" + id)).path("decisions").size());
    }

    @Test
    void refusesADecisionThatSaysNothingOrGivesNoReason() {
        String id = submitted("{}").path("id").asText();
        for (String body :
                new String[] {
                    "{}",
                    "{\"reject\": [{\"record\": \"%s\", \"reason\": \"  \"}]}".formatted(record),
                    "{\"reject\": [{\"record\": \"%s\"}]}".formatted(record),
                    "{\"approve\": [null]}",
                    "{\"approve\": \"all\"}"
                }) {
            HttpResponse<String> answer = decide("carmen", id, body);
            assertEquals(400, answer.statusCode(), body + " " + answer.body());
        }
        assertEquals(
                404, decide("carmen", "00000000000", "{\"approveOthers\": true}").statusCode());
    }

    @Test
    void showsInTheInboxWhatWaitsAndWhatCameBack() {
        String id = submitted("{}").path("id").asText();
        assertTrue(inboxHas("carmen", "waiting", "submission", id));
        assertFalse(inboxHas("farid", "waiting", "submission", id));

        decide(
                "carmen",
                id,
                "{\"reject\": [{\"record\": \"%s\", \"reason\": \"Twice\"}]}".formatted(record));

        assertFalse(inboxHas("carmen", "waiting", "submission", id));
        assertTrue(inboxHas("farid", "returned", "record", record));
        assertTrue(inboxHas("amara", "returned", "submission", id));
    }

    @Test
    void talksInThreads() {
        JsonNode thread =
                created(
                        post(
                                "carmen",
                                "/threads",
                                """
                                {"record": "%s", "revision": 1, "pointer": "/titles/0/words",
                                 "words": "Is this on the title page?"}\
                                """
                                        .formatted(record)));
        String path = "/threads/" + thread.path("id").asText();
        created(post("amara", path + "/comments", "{\"words\": \"On the cover.\"}"));
        assertTrue(ok(post("carmen", path + "/resolve", "{}")).path("resolved").asBoolean());
        assertEquals(409, post("amara", path + "/resolve", "{}").statusCode());
        JsonNode reopened = ok(post("amara", path + "/reopen", "{\"words\": \"Not quite.\"}"));
        assertFalse(reopened.path("resolved").asBoolean());
        assertEquals(4, reopened.path("entries").size());
        assertEquals(reopened, ok(get("bo", "/threads?record=" + record)).path(0));
        assertEquals(reopened, ok(get("bo", path)));
        assertEquals(400, get("bo", "/threads").statusCode());
    }

    private JsonNode submitted(String body) {
        return created(post("amara", "/dossiers/" + record + "/submissions", body));
    }

    private void revise(String who, int base, String title) {
        var request =
                Site.request(BASE + "/sources/" + record)
                        .headers(headers(who, "If-Match", "\"" + base + "\""))
                        .PUT(
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"body": {"titles": [{"words": "%s", "language": "en"}],
                                         "languages": ["en"]}}\
                                        """
                                                .formatted(title)));
        ok(Site.send(request));
    }

    private boolean inboxHas(String who, String sort, String field, String value) {
        for (JsonNode item : ok(get(who, "/inbox")).path(sort)) {
            if (item.path(field).asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static HttpResponse<String> decide(String who, String submission, String body) {
        return post(who, "/submissions/" + submission + "/decisions", body);
    }

    private static HttpResponse<String> get(String who, String path) {
        return Site.get(BASE + path, "Authorization", "Bearer " + Tokens.of(who));
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return Site.post(BASE + path, body, headers(who));
    }

    private static String[] headers(String who, String... more) {
        String[] headers = new String[4 + more.length];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + Tokens.of(who);
        headers[2] = "Content-Type";
        headers[3] = "application/json";
        System.arraycopy(more, 0, headers, 4, more.length);
        return headers;
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Site.json(answer);
    }

    private static JsonNode created(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return Site.json(answer);
    }
}
