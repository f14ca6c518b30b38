package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.kernel.Digest;
import org.muniment.testservices.Tokens;

/** Amara writes, Carmen reviews, Dmitri publishes, and somebody without a name reads. */
@QuarkusTest
class PublicEditionsTest {

    private static final String CURATION = "/api/curation/v1";

    @Test
    void readsTheCurrentEditionWithItsStatusAndLinks() {
        String source = published("The first report");

        HttpResponse<String> answer = Site.get("/api/v1/sources/" + source);

        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode json = Site.json(answer);
        assertEquals("current", json.path("status").asText());
        assertEquals("The first report", json.at("/current/titles/0/words").asText());
        assertEquals(
                "/api/v1/sources/" + source + "/editions/1", json.at("/links/edition").asText());
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("max-age=60"));
    }

    @Test
    void servesAnEditionUnalteredAndTellsByItsTagThatNothingChanged() {
        String path = "/api/v1/sources/" + published("The second report") + "/editions/1";

        HttpResponse<String> answer = Site.get(path);

        String tag = answer.headers().firstValue("ETag").orElse("");
        String digest = Digest.of(answer.body().getBytes(StandardCharsets.UTF_8)).hex();
        assertEquals("\"" + digest + "\"", tag);
        assertEquals(304, Site.get(path, "If-None-Match", tag).statusCode());
        assertEquals(304, Site.get(path, "If-None-Match", "W/" + tag).statusCode());
        assertEquals(200, Site.get(path, "If-None-Match", "\"another\"").statusCode());
    }

    @Test
    void answersAHeadAsAGetWithoutItsBody() {
        String path = "/api/v1/sources/" + published("The third report");
        HttpResponse<String> head =
                Site.send(Site.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                Site.get(path).headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    }

    @Test
    void doesNotLetADraftBeToldFromNothing() {
        String draft = described("A secret plan");
        HttpResponse<String> ofDraft = Site.get("/api/v1/sources/" + draft);
        HttpResponse<String> ofNothing = Site.get("/api/v1/sources/bcd0000000b");
        assertEquals(404, ofDraft.statusCode());
        assertEquals(
                ofNothing.body().replace("bcd0000000b", "X"), ofDraft.body().replace(draft, "X"));
        assertEquals(ofNothing.headers().map().keySet(), ofDraft.headers().map().keySet());
        assertEquals(404, Site.get("/api/v1/sources/" + draft + "/editions").statusCode());
        assertEquals(404, Site.get("/api/v1/sources/" + draft + "/editions/1").statusCode());
        assertEquals(404, Site.get("/api/v1/events/" + draft).statusCode());
    }

    @Test
    void keepsEveryEditionOfWhatWasCorrected() {
        String source = published("A raport");
        revised(source, "A report");
        approved(source);
        assertEquals(201, release(source, "erratum").statusCode());

        JsonNode lines = Site.json(Site.get("/api/v1/sources/" + source + "/editions"));

        assertEquals(2, lines.size());
        assertEquals("erratum", lines.at("/1/kind").asText());
        assertTrue(Site.get(lines.at("/0/id").asText()).body().contains("A raport"));
        JsonNode second = Site.json(Site.get(lines.at("/1/id").asText()));
        assertEquals(lines.at("/0/id").asText(), second.at("/edition/supersedes").asText());
    }

    @Test
    void answersATombstoneForWhatWasWithdrawn() {
        String source = published("A forgery");
        HttpResponse<String> withdrawn =
                post(
                        "dmitri",
                        "/withdrawals",
                        """
                        {"kind": "source", "record": "%s", "reason": "It is a forgery."}\
                        """
                                .formatted(source));
        assertEquals(201, withdrawn.statusCode(), withdrawn.body());

        HttpResponse<String> tombstone = Site.get("/api/v1/sources/" + source);

        assertEquals(410, tombstone.statusCode());
        assertEquals(
                "application/problem+json",
                tombstone.headers().firstValue("Content-Type").orElse(""));
        assertEquals("It is a forgery.", Site.json(tombstone).path("reason").asText());
        assertEquals(410, Site.get("/api/v1/sources/" + source + "/editions/1").statusCode());
        assertFalse(allListed().contains(source));
    }

    @Test
    void listsEverythingPageByPage() {
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            wanted.add(published("Listed report " + i));
        }
        assertTrue(allListed().containsAll(wanted));
    }

    @Test
    void explainsACursorThatIsNone() {
        HttpResponse<String> answer = Site.get("/api/v1/sources?cursor=page2");
        assertEquals(400, answer.statusCode());
        assertEquals("cursor", Site.json(answer).at("/violations/0/parameter").asText());
    }

    @Test
    void givesAClaimAnAddressOfItsOwn() {
        String source = published("A witness");
        String event =
                created("/events", "{\"labels\":[{\"words\":\"A meeting\",\"language\":\"en\"}]}");
        String claim =
                created(
                        "/claims",
                        """
                        {"subject":"%s","property":"property/date",
                         "value":{"type":"dating","dating":{"calendar":"gregorian","edtf":"1955-08-01","basis":[]}},
                         "qualifiers":[],
                         "statement":[{"words":"It was on 1 August 1955.","language":"en"}]}\
                        """
                                .formatted(event));
        String attestation =
                created(
                        "/attestations",
                        """
                        {"claim":"%s","stance":"supports","voice":"narrator",
                         "evidence":{"type":"locator","source":"%s","locator":"page 7",
                          "excerpt":{"words":"on the first of August","language":"en"}}}\
                        """
                                .formatted(claim, source));
        assertEquals(404, Site.get("/api/v1/claims/" + claim).statusCode());
        approved(event);
        HttpResponse<String> released = release(event, null);
        assertEquals(201, released.statusCode(), released.body());

        JsonNode ofClaim = Site.json(Site.get("/api/v1/claims/" + claim));
        JsonNode ofAttestation = Site.json(Site.get("/api/v1/attestations/" + attestation));

        assertEquals("/api/v1/events/" + event, ofClaim.at("/links/subject").asText());
        assertEquals("1955-08-01", ofClaim.at("/current/value/edtf").asText());
        assertEquals("page 7", ofAttestation.at("/current/evidence/locator").asText());
        assertFalse(ofAttestation.at("/current/evidence/verifiable").asBoolean(true));
    }

    private static Set<String> allListed() {
        Set<String> ids = new HashSet<>();
        String next = "/api/v1/sources?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = Site.json(Site.get(next));
            page.path("items")
                    .forEach(
                            item ->
                                    assertTrue(
                                            ids.add(
                                                    item.path("id")
                                                            .asText()
                                                            .replace("/api/v1/sources/", ""))));
            next = page.path("next").asText();
        }
        return ids;
    }

    private static String published(String title) {
        String source = described(title);
        approved(source);
        HttpResponse<String> released = release(source, null);
        assertEquals(201, released.statusCode(), released.body());
        return source;
    }

    private static String described(String title) {
        return created("/sources", body(title));
    }

    private static String body(String title) {
        return """
        {"titles": [{"words": "%s", "language": "en"}], "creators": [], "languages": ["en"],
         "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}}\
        """
                .formatted(title);
    }

    private static String created(String path, String body) {
        HttpResponse<String> answer = post("amara", path, "{\"body\": %s}".formatted(body));
        assertEquals(201, answer.statusCode(), answer.body());
        return Site.json(answer).path("id").asText();
    }

    private static void revised(String source, String title) {
        HttpResponse<String> answer =
                Site.send(
                        Site.request(CURATION + "/sources/" + source)
                                .header("Authorization", "Bearer " + Tokens.of("amara"))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"1\"")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"body\": %s}".formatted(body(title)))));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static void approved(String dossier) {
        HttpResponse<String> submitted =
                post("amara", "/dossiers/" + dossier + "/submissions", "{}");
        assertEquals(201, submitted.statusCode(), submitted.body());
        String id = Site.json(submitted).path("id").asText();
        HttpResponse<String> decided =
                post("carmen", "/submissions/" + id + "/decisions", "{\"approveOthers\": true}");
        assertEquals(201, decided.statusCode(), decided.body());
    }

    private static HttpResponse<String> release(String record, String correction) {
        return post(
                "dmitri",
                "/releases",
                "{\"records\": [\"%s\"], \"reason\": \"For the readers.\"%s}"
                        .formatted(
                                record,
                                correction == null
                                        ? ""
                                        : ", \"correction\": \"" + correction + "\""));
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
}
