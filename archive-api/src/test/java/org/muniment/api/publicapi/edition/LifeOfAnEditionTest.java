package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** What becomes of editions, as somebody who is not signed in sees it. */
@QuarkusTest
class LifeOfAnEditionTest {

    private static final String CURATION = "/api/curation/v1";

    /** Words of one story and of no other. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Test
    void showsNothingAnywhereOfWhatMayNotBeShownAnyMore() {
        Story story = published("{\"level\":\"public\"}");
        String event = "/api/v1/events/" + story.event();
        String firstTag = tag(Site.get(event + "/editions/1"));
        String currentTag = tag(Site.get(event));
        assertTrue(Site.get(event).body().contains(story.secret()));

        revise(
                story.source(),
                1,
                source(story.title(), "{\"level\":\"embargoed\",\"until\":\"2999-01-01\"}"));

        for (String address : addresses(story)) {
            for (HttpResponse<String> answer :
                    List.of(
                            Site.get(address),
                            Site.get(address, "If-None-Match", firstTag),
                            head(address))) {
                String all = answer.headers().map() + answer.body();
                assertFalse(all.contains(story.secret()), address + ": " + all);
                assertFalse(all.contains(story.title()), address + ": " + all);
            }
        }
        HttpResponse<String> first = Site.get(event + "/editions/1", "If-None-Match", firstTag);
        assertEquals(410, first.statusCode());
        assertEquals("redacted", Site.json(first).path("code").asText());
        assertEquals("<" + event + ">; rel=\"latest-version\"", Site.header(first, "Link"));
        assertEquals("", Site.header(first, "ETag"));
        assertEquals(410, head(event + "/editions/1").statusCode());
        JsonNode lines = Site.json(Site.get(event + "/editions"));
        assertTrue(lines.at("/0/redacted").isTextual(), lines.toString());
        assertTrue(lines.at("/0/digest").isMissingNode(), lines.toString());
        assertEquals("redaction", lines.at("/1/kind").asText());
        assertNotEquals(currentTag, tag(Site.get(event)));
        assertEquals(200, Site.get(event, "If-None-Match", currentTag).statusCode());
        assertEquals(
                "embargoed",
                Site.json(Site.get("/api/v1/attestations/" + story.attestation()))
                        .at("/current/evidence/withheld")
                        .asText());
    }

    @Test
    void saysOfACurrentEditionThatItIsStaleAndWhy() {
        Story story = published("{\"level\":\"public\"}");
        String event = "/api/v1/events/" + story.event();
        String before = tag(Site.get(event));
        assertEquals("current", Site.json(Site.get(event)).path("status").asText());
        revise(story.event(), 1, "/events", labels("The great meeting"), "amara");
        assertEquals(before, tag(Site.get(event)));

        approved(story.event());

        HttpResponse<String> answer = Site.get(event, "If-None-Match", before);
        assertEquals(200, answer.statusCode());
        assertEquals("stale", Site.json(answer).path("status").asText());
        assertEquals("newer-revision", Site.json(answer).at("/stale/reason").asText());
        assertTrue(Site.json(answer).at("/stale/since").isTextual());
        assertEquals(
                "stale",
                Site.json(Site.get("/api/v1/claims/" + story.claim())).path("status").asText());
        assertTrue(staleRecords().contains(story.event()));

        released(story.event(), "erratum");

        assertEquals("current", Site.json(Site.get(event)).path("status").asText());
        assertFalse(staleRecords().contains(story.event()));
    }

    @Test
    void refusesToReissueWhatSaysSomethingElseOrTheSame() {
        Story story = published("{\"level\":\"public\"}");
        HttpResponse<String> refused =
                post(
                        "dmitri",
                        "/reissues",
                        "{\"records\": [\"%s\"], \"reason\": \"Relabelled.\"}"
                                .formatted(story.event()));
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(story.event(), Site.json(refused).at("/violations/0/subject").asText());
    }

    @Test
    void removesWordsForGoodAndSaysWhoDidSo() {
        Story story = published("{\"level\":\"public\"}");
        String target = "{\"record\": \"%s\", \"revision\": 1}".formatted(story.source());
        HttpResponse<String> inTheWay = expunge(target, confirmation(target));
        assertEquals(409, inTheWay.statusCode(), inTheWay.body());
        revise(story.source(), 1, source("A ledger", "{\"level\":\"public\"}"));
        approved(story.source());
        released(story.source(), "erratum");
        withdrawn(story.event());
        assertEquals(403, post("dmitri", "/expunction-plans", target).statusCode());

        HttpResponse<String> done = expunge(target, confirmation(target));

        assertEquals(201, done.statusCode(), done.body());
        HttpResponse<String> first = Site.get("/api/v1/sources/" + story.source() + "/editions/1");
        assertEquals(410, first.statusCode());
        assertEquals("expunged", Site.json(first).path("code").asText());
        assertTrue(first.body().contains("The family asked for it."), first.body());
        HttpResponse<String> revision = get("/sources/" + story.source() + "/revisions/1");
        assertEquals(410, revision.statusCode(), revision.body());
        JsonNode history = Site.json(get("/sources/" + story.source() + "/revisions"));
        assertEquals("The family asked for it.", history.at("/0/expunged/reason").asText());
        assertTrue(history.at("/0/body").isMissingNode() || history.at("/0/body").isNull());
        assertFalse(history.toString().contains(story.title()), history.toString());
    }

    private static List<String> addresses(Story story) {
        List<String> addresses = new ArrayList<>();
        for (String path :
                List.of("/api/v1/events/" + story.event(), "/api/v1/sources/" + story.source())) {
            addresses.addAll(
                    List.of(path, path + "/editions", path + "/editions/1", path + "/editions/2"));
        }
        addresses.add("/api/v1/events?limit=100");
        addresses.add("/api/v1/sources?limit=100");
        addresses.add("/api/v1/claims/" + story.claim());
        addresses.add("/api/v1/attestations/" + story.attestation());
        return addresses;
    }

    /** An event with one claim, attested by one quotation from one source. */
    private record Story(
            String source, String event, String claim, String attestation, int number) {

        String secret() {
            return "kittiwake-" + number;
        }

        String title() {
            return LifeOfAnEditionTest.title(number);
        }
    }

    private static Story published(String access) {
        int number = COUNT.incrementAndGet();
        String source = created("/sources", source(title(number), access));
        HttpResponse<String> text =
                post(
                        "amara",
                        "/sources/" + source + "/texts",
                        """
                        {"method": "transcription", "language": "en",
                         "words": "They came by the kittiwake-%d stair."}\
                        """
                                .formatted(number));
        assertEquals(201, text.statusCode(), text.body());
        HttpResponse<String> passage =
                post(
                        "amara",
                        "/texts/" + Site.json(text).path("id").asText() + "/passages",
                        "{\"exact\": \"kittiwake-%d stair\"}".formatted(number));
        assertEquals(201, passage.statusCode(), passage.body());
        String event = created("/events", labels("A meeting"));
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
                         "evidence":{"type":"quotation","passage":"%s"}}\
                        """
                                .formatted(claim, Site.json(passage).path("id").asText()));
        approved(source);
        approved(event);
        HttpResponse<String> released =
                post(
                        "dmitri",
                        "/releases",
                        "{\"records\": [\"%s\", \"%s\"], \"reason\": \"For the readers.\"}"
                                .formatted(source, event));
        assertEquals(201, released.statusCode(), released.body());
        return new Story(source, event, claim, attestation, number);
    }

    private static String title(int number) {
        return "Ledger " + number + " of the pier";
    }

    private static String source(String title, String access) {
        return """
        {"titles": [{"words": "%s", "language": "en"}], "creators": [], "languages": ["en"],
         "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}, "access": %s}\
        """
                .formatted(title, access);
    }

    private static String labels(String words) {
        return "{\"labels\":[{\"words\":\"%s\",\"language\":\"en\"}]}".formatted(words);
    }

    private static String confirmation(String target) {
        HttpResponse<String> plan = post("emeka", "/expunction-plans", target);
        assertEquals(200, plan.statusCode(), plan.body());
        return Site.json(plan).path("confirmation").asText();
    }

    private static HttpResponse<String> expunge(String target, String confirmation) {
        return post(
                "emeka",
                "/expunctions",
                """
                {"target": %s, "reason": "The family asked for it.", "confirmation": "%s"}\
                """
                        .formatted(target, confirmation));
    }

    private static void withdrawn(String event) {
        HttpResponse<String> answer =
                post(
                        "dmitri",
                        "/withdrawals",
                        "{\"kind\": \"event\", \"record\": \"%s\", \"reason\": \"Doubted.\"}"
                                .formatted(event));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static List<String> staleRecords() {
        List<String> records = new ArrayList<>();
        String next = CURATION + "/stale-editions?limit=1";
        while (!next.isEmpty()) {
            JsonNode page =
                    Site.json(Site.get(next, "Authorization", "Bearer " + Tokens.of("dmitri")));
            page.path("items").forEach(line -> records.add(line.path("record").asText()));
            next = page.path("next").asText("");
        }
        return records;
    }

    private static String created(String path, String body) {
        HttpResponse<String> answer = post("amara", path, "{\"body\": %s}".formatted(body));
        assertEquals(201, answer.statusCode(), answer.body());
        return Site.json(answer).path("id").asText();
    }

    private static void revise(String source, int base, String body) {
        revise(source, base, "/sources", body, "amara");
    }

    private static void revise(String id, int base, String path, String body, String who) {
        HttpResponse<String> answer =
                Site.send(
                        Site.request(CURATION + path + "/" + id)
                                .header("Authorization", "Bearer " + Tokens.of(who))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"" + base + "\"")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"body\": %s}".formatted(body))));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static void approved(String dossier) {
        HttpResponse<String> submitted =
                post("amara", "/dossiers/" + dossier + "/submissions", "{}");
        assertEquals(201, submitted.statusCode(), submitted.body());
        HttpResponse<String> decided =
                post(
                        "carmen",
                        "/submissions/" + Site.json(submitted).path("id").asText() + "/decisions",
                        "{\"approveOthers\": true}");
        assertEquals(201, decided.statusCode(), decided.body());
    }

    private static void released(String record, String correction) {
        HttpResponse<String> answer =
                post(
                        "dmitri",
                        "/releases",
                        "{\"records\": [\"%s\"], \"reason\": \"Put right.\", \"correction\": \"%s\"}"
                                .formatted(record, correction));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static HttpResponse<String> get(String path) {
        return Site.get(CURATION + path, "Authorization", "Bearer " + Tokens.of("carmen"));
    }

    private static HttpResponse<String> head(String path) {
        return Site.send(Site.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    private static String tag(HttpResponse<String> answer) {
        return Site.header(answer, "ETag");
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
