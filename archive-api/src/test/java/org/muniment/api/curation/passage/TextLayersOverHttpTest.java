package org.muniment.api.curation.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** Correcting, carrying over and aligning, as curators see it. */
@QuarkusTest
class TextLayersOverHttpTest {

    private static final String CURATION = "/api/curation/v1";

    private String source = "";
    private String earlier = "";
    private String passage = "";

    @BeforeEach
    void quoteAText() {
        source =
                made(
                        "/sources",
                        """
                        {"body":{"titles":[{"words":"A report","language":"en"}],
                         "creators":[],"languages":["zh"]}}\
                        """);
        earlier =
                made(
                        "/sources/" + source + "/texts",
                        """
                        {"method":"transcription","language":"zh","words":"𠀋大使在曰内瓦会谈。"}\
                        """);
        passage = made("/texts/" + earlier + "/passages", "{\"exact\":\"在曰内瓦\"}");
    }

    @Test
    void showsWhatACorrectionPutsOtherwiseAndWhatWaits() {
        String newer = correction("𠀋大使在日内瓦会谈。");

        JsonNode difference =
                json(200, get("amara", "/texts/" + newer + "/differences?from=" + earlier)).path(0);
        JsonNode waiting =
                json(200, get("bo", "/carried-passages?source=" + source)).at("/items/0");

        assertEquals("曰", difference.path("removed").asText());
        assertEquals("日", difference.path("added").asText());
        assertEquals(4, difference.path("fromStart").asInt());
        assertEquals(passage, waiting.at("/passage/id").asText());
        assertEquals("changed", waiting.path("found").asText());
        assertEquals("在日内瓦", waiting.at("/likely/exact").asText());
        assertTrue(waiting.path("waiting").asBoolean());
    }

    @Test
    void letsCuratorsAloneDecideAndSaysWhatIsMissing() {
        String newer = correction("𠀋大使在日内瓦会谈。");
        String path = "/texts/" + newer + "/carried/" + passage + "/placements";
        String placed = "{\"outcome\":\"placed\",\"words\":{\"exact\":\"在日内瓦\"}}";

        assertEquals(403, post("amara", path, placed).statusCode());
        assertEquals(
                "Point at the words that stand for the passage.",
                json(400, post("bo", path, "{\"outcome\":\"placed\"}")).path("detail").asText());
        assertEquals(
                "Say why nothing in the newer text is the passage any more.",
                json(400, post("bo", path, "{\"outcome\":\"lost\"}")).path("detail").asText());
        assertFalse(json(201, post("bo", path, placed)).path("waiting").asBoolean());
        assertEquals(
                0, json(200, get("bo", "/carried-passages?source=" + source)).path("items").size());
    }

    @Test
    void refusesAnAlignmentThatLeavesWordsOut() {
        String english =
                made(
                        "/sources/" + source + "/texts",
                        """
                        {"method":"translation","language":"en","derivedFrom":"%s",
                         "words":"The ambassadors talk in Geneva."}\
                        """
                                .formatted(earlier));
        String path = "/texts/" + english + "/alignment";
        JsonNode found = json(200, get("bo", path));

        assertEquals("muniment-length-aligner", found.at("/maker/tool").asText());
        assertEquals(428, put(path, "{\"beads\":[]}").statusCode());
        JsonNode refused =
                json(
                        400,
                        put(
                                path,
                                "{\"beads\":[{\"originalStart\":0,\"originalEnd\":10,\"translationStart\":0,\"translationEnd\":3}]}",
                                "If-Match",
                                "\"1\""));
        assertTrue(
                refused.path("detail").asText().contains("No bead has the words from 3 to 31"),
                refused.toString());
        assertEquals(
                2,
                json(
                                200,
                                put(
                                        path,
                                        "{\"beads\":%s}".formatted(found.path("beads")),
                                        "If-Match",
                                        "\"1\""))
                        .path("number")
                        .asInt());
    }

    private String correction(String words) {
        return made(
                "/sources/" + source + "/texts",
                "{\"method\":\"correction\",\"language\":\"zh\",\"derivedFrom\":\"%s\",\"words\":\"%s\"}"
                        .formatted(earlier, words));
    }

    private static String made(String path, String body) {
        return json(201, post("amara", path, body)).path("id").asText();
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

    private static HttpResponse<String> put(String path, String body, String... headers) {
        HttpRequest.Builder request =
                Site.request(CURATION + path)
                        .header("Authorization", "Bearer " + Tokens.of("bo"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Site.send(request);
    }

    private static HttpResponse<String> get(String who, String path) {
        return Site.get(CURATION + path, "Authorization", "Bearer " + Tokens.of(who));
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer);
    }
}
