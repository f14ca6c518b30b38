package org.muniment.api.curation.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

@QuarkusTest
class ClaimEndpointsTest {

    private static final String CURATION = "/api/curation/v1";

    @Test
    void showsAtOnceWhatADateWasUnderstoodAs() {
        JsonNode read = json(200, post("bo", "/datings", "{\"text\":\"1955-08?/..\"}"));
        assertEquals("1955-08?/..", read.path("edtf").asText());
        assertEquals("1955-08-01", read.path("earliest").asText());
        assertEquals("..", read.path("latest").asText());
        assertTrue(read.path("understood").asBoolean());
    }

    @Test
    void readsADateInWordsAndExplainsHow() {
        JsonNode english =
                json(200, post("bo", "/datings", "{\"text\":\"between May 1831 and 1834\"}"));
        assertEquals("1831-05/1834", english.path("edtf").asText());
        assertEquals(
                "Read as a time that began and ended: 1831-05/1834, that is from 1 May 1831 to 31"
                        + " December 1834.",
                english.path("explanation").path("en").asText());
        JsonNode chinese = json(200, post("bo", "/datings", "{\"text\":\"民國四十四年八月一日\"}"));
        assertEquals("1955-08-01", chinese.path("edtf").asText());
        assertEquals("读作1955-08-01，即1955年8月1日。", chinese.path("explanation").path("zh").asText());
    }

    @Test
    void saysWhereADateIsNotUnderstood() {
        JsonNode read = json(200, post("bo", "/datings", "{\"text\":\"1955-13\"}"));
        assertFalse(read.path("understood").asBoolean());
        assertFalse(read.path("message").asText().isEmpty());
        assertFalse(read.has("edtf"));
    }

    @Test
    void showsTheRegistryWithLabelsInTwoLanguages() {
        JsonNode registry = json(200, get("bo", "/properties"));
        JsonNode date = coded(registry.path("properties"), "property/date");
        assertEquals(2, date.path("labels").size());
        assertTrue(date.path("property").path("single").asBoolean());
        assertEquals("qualifier/scope", date.path("property").path("singleIn").path(0).asText());
        JsonNode scope = coded(registry.path("qualifiers"), "qualifier/scope");
        assertEquals("scope/whole", scope.path("qualifier").path("absentMeans").asText());
    }

    @Test
    void listsTheTermsOfASchemeAndKnowsNoOther() {
        JsonNode types = json(200, get("bo", "/schemes/certainty/terms"));
        assertEquals(4, types.path("items").size());
        assertEquals(404, get("bo", "/schemes/colour/terms").statusCode());
        assertEquals(400, get("bo", "/schemes/No%20Scheme/terms").statusCode());
    }

    @Test
    void givesANewTermTheIdentifierThatFollowsFromItsCodeAndGivesItOnce() {
        String term =
                """
                {"reason":"For the talks","body":{"code":"topic/renunciation-of-force",
                 "labels":[{"words":"renunciation of force","language":"en"}],
                 "scopeNotes":[],"matches":[]}}\
                """;
        HttpResponse<String> first = post("bo", "/terms", term);
        HttpResponse<String> again = post("bo", "/terms", term);
        assertEquals(409, again.statusCode(), again.body());
        JsonNode topics = json(200, get("bo", "/schemes/topic/terms"));
        String id = coded(topics.path("items"), "topic/renunciation-of-force").path("id").asText();
        assertEquals(id, json(201, first).path("id").asText());
    }

    @Test
    void namesTheFieldOfAClaimThatIsMissing() {
        HttpResponse<String> answer =
                post("bo", "/claims", "{\"reason\":\"x\",\"body\":{\"subject\":\"bcd0000000b\"}}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("missing-field"), answer.body());
        assertTrue(answer.body().contains("/property"), answer.body());
    }

    @Test
    void refusesAClaimAgainstTheRegistryWithPointers() {
        String event = event();
        HttpResponse<String> answer =
                post(
                        "bo",
                        "/claims",
                        claim(event, "property/date", "{\"type\":\"ordinal\",\"number\":1}"));
        assertEquals(400, answer.statusCode(), answer.body());
        JsonNode violation = Site.json(answer).path("violations").path(0);
        assertEquals("value-misfit", violation.path("code").asText());
        assertTrue(violation.path("pointer").asText().endsWith("/value"), answer.body());
    }

    @Test
    void findsAConflictResolvesItAndReopensIt() {
        String event = event();
        stages(event, "2");
        stages(event, "3");
        JsonNode conflict = only(event);
        assertFalse(conflict.has("standing"));

        HttpResponse<String> byContributor = decide("amara", conflict, "open");
        assertEquals(403, byContributor.statusCode(), byContributor.body());
        JsonNode decided = json(201, decide("bo", conflict, "open"));
        assertEquals("open", decided.path("standing").path("outcome").asText());
        assertEquals(decided, only(event));

        stages(event, "4");
        JsonNode reopened = only(event);
        assertFalse(reopened.has("standing"));
        assertEquals(3, reopened.path("claims").size());
        assertEquals("open", reopened.path("earlier").path(0).path("outcome").asText());

        HttpResponse<String> late = decide("bo", conflict, "open");
        assertEquals(409, late.statusCode(), late.body());
    }

    @Test
    void hasADecisionApprovedBySomebodyElse() {
        String event = event();
        stages(event, "2");
        stages(event, "3");
        JsonNode decided = json(201, decide("bo", only(event), "open"));
        String approval =
                "/conflicts/%s/resolutions/%s/approval"
                        .formatted(
                                decided.path("id").asText(),
                                decided.path("standing").path("id").asText());

        assertFalse(decided.path("standing").has("approval"));
        assertEquals(403, post("bo", approval, "").statusCode());
        JsonNode approved = json(201, post("carmen", approval, ""));

        assertEquals("required", approved.at("/standing/approval/fourEyes").asText());
        assertEquals(approved, only(event));
        assertEquals(409, post("carmen", approval, "").statusCode());
    }

    @Test
    void findsActorsAndPlacesByTheirNames() {
        String name = "Qwyzanska";
        String actor =
                """
                {"body": {"type": "person", "names": [{"words": "Zofia %s", "language": "en",
                  "script": "Latn", "type": "preferred", "generated": false}], "identifiers": []}}\
                """
                        .formatted(name);
        String id = json(201, post("bo", "/actors", actor)).path("id").asText();
        JsonNode found = json(200, get("amara", "/names?q=qwyz")).path("items");
        assertEquals(1, found.size());
        assertEquals(id, found.at("/0/record").asText());
        assertEquals("actor", found.at("/0/kind").asText());
        assertEquals("Zofia " + name, found.at("/0/words").asText());
        assertEquals(0, json(200, get("amara", "/names?q=qwyz&kind=place")).path("items").size());
        assertEquals(400, get("amara", "/names?q=qwyz&kind=event").statusCode());
        assertEquals(400, get("amara", "/names").statusCode());
    }

    private static HttpResponse<String> decide(String who, JsonNode conflict, String outcome) {
        List<String> claims = new ArrayList<>();
        conflict.path("claims").forEach(claim -> claims.add(claim.toString()));
        return post(
                who,
                "/conflicts/" + conflict.path("id").asText() + "/resolutions",
                """
                {"claims":%s,"outcome":"%s","reason":"The sources divide the talks differently."}\
                """
                        .formatted(claims, outcome));
    }

    private static JsonNode only(String event) {
        JsonNode conflicts = json(200, get("bo", "/conflicts?subject=" + event));
        assertEquals(1, conflicts.path("items").size());
        return conflicts.path("items").path(0);
    }

    private static void stages(String event, String number) {
        String value =
                """
                {"type":"quantity","amount":"%s","approximation":"exactly","unit":"unit/stages"}\
                """
                        .formatted(number);
        json(201, post("bo", "/claims", claim(event, "property/number-of", value)));
    }

    private static String claim(String event, String property, String value) {
        return """
        {"reason":"For a test","body":{"subject":"%s","property":"%s","value":%s,
         "qualifiers":[],"statement":[{"words":"A statement.","language":"en"}]}}\
        """
                .formatted(event, property, value);
    }

    private static String event() {
        String body =
                """
                {"reason":"For a test","body":{"labels":[{"words":"Talks","language":"en"}]}}\
                """;
        return json(201, post("bo", "/events", body)).path("id").asText();
    }

    private static JsonNode coded(JsonNode terms, String code) {
        for (JsonNode term : terms) {
            if (term.path("code").asText().equals(code)) {
                return term;
            }
        }
        throw new AssertionError("no " + code);
    }

    private static HttpResponse<String> get(String who, String path) {
        return Site.get(CURATION + path, "Authorization", "Bearer " + Tokens.of(who));
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return Site.post(
                CURATION + path,
                body,
                "Authorization",
                "Bearer " + Tokens.of(who),
                "Content-Type",
                "application/json");
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer);
    }
}
