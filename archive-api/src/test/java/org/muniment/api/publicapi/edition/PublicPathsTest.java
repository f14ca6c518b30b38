package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.api.Newsdesk;
import org.muniment.api.Site;

/** What was promised of every public address, tried on each that the table of endpoints has. */
@QuarkusTest
class PublicPathsTest {

    @Test
    void everyPublicAddressCanBeKeptAskedForAnewAndReadFromAnywhere() throws Exception {
        List<String> paths = paths();
        assertTrue(paths.size() > 25, paths.toString());
        for (String path : paths) {
            HttpResponse<String> answer = Site.get(path, "Origin", "https://elsewhere.example");
            assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
            assertEquals("*", Site.header(answer, "Access-Control-Allow-Origin"), path);
            assertTrue(Site.header(answer, "Cache-Control").contains("max-age=60"), path);
            assertTrue(Site.header(answer, "Vary").contains("Accept-Encoding"), path);
            assertTrue(mediaType(answer).matches("application/(ld\\+)?json"), path);
            String tag = Site.header(answer, "ETag");
            assertTrue(tag.matches("\"[0-9a-f]{32,64}\""), path + ": " + tag);
            HttpResponse<String> again = Site.get(path, "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path);
            assertEquals(tag, Site.header(again, "ETag"), path);
            assertEquals("*", Site.header(again, "Access-Control-Allow-Origin"), path);
            head(path, answer);
            compressed(path, answer);
        }
    }

    private static void head(String path, HttpResponse<String> answer) {
        HttpResponse<String> head =
                Site.send(Site.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode(), path);
        assertEquals("", head.body(), path);
        assertEquals(Site.header(answer, "ETag"), Site.header(head, "ETag"), path);
        assertEquals(mediaType(answer), mediaType(head), path);
    }

    /** Without its charset, which is told only where there is a body. */
    private static String mediaType(HttpResponse<String> answer) {
        return Site.header(answer, "Content-Type").replaceFirst(";.*", "");
    }

    /** The same bytes once unpacked; another tag, which is taken like the first. */
    private static void compressed(String path, HttpResponse<String> plain) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> packed =
                    client.send(
                            Site.request(path).header("Accept-Encoding", "gzip").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertEquals("gzip", Site.header(packed, "Content-Encoding"), path);
            assertEquals(plain.body(), unpacked(packed.body()), path);
            String tag = Site.header(packed, "ETag");
            assertNotEquals(Site.header(plain, "ETag"), tag, path);
            HttpResponse<String> again =
                    Site.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path);
            assertEquals(tag, Site.header(again, "ETag"), path);
            assertEquals(304, Site.get(path, "If-None-Match", tag).statusCode(), path);
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    application/json,                        application/json
                    application/ld+json,                     application/ld+json
                    '*/*',                                   application/json
                    'application/ld+json;q=0.5, text/html',  application/ld+json
                    """)
    void choosesTheMediaTypeThatIsWanted(String accept, String expected) {
        HttpResponse<String> answer = Site.get("/api/v1/events", "Accept", accept);
        assertTrue(Site.header(answer, "Content-Type").startsWith(expected), accept);
        assertTrue(Site.header(answer, "Vary").startsWith("Accept,"));
    }

    @Test
    void letsPagesFromAnywhereReadWhyTheyGotNothing() {
        String gone = Newsdesk.source("A leaf torn out");
        Newsdesk.approve(gone);
        Newsdesk.release(gone);
        Newsdesk.withdraw("source", gone, "It was torn out.");
        Map<String, Integer> expected =
                Map.of(
                        "/api/v1/events?colour=red",
                        400,
                        "/api/v1/events/bcd0000000b",
                        404,
                        "/api/v1/events/bcd",
                        404,
                        "/api/v1/none",
                        404,
                        "/api/v1/sources/" + gone,
                        410,
                        "/api/v1/sources/" + gone + "/editions/1",
                        410);
        expected.forEach(
                (path, status) -> {
                    HttpResponse<String> answer =
                            Site.get(path, "Accept", "application/ld+json, */*;q=0.1");
                    assertEquals(status, answer.statusCode(), path);
                    refusal(path, answer);
                });
        HttpResponse<String> posted = Site.post("/api/v1/events", "{}");
        assertEquals(405, posted.statusCode());
        refusal("POST", posted);
        HttpResponse<String> picture = Site.get("/api/v1/events", "Accept", "image/png");
        assertEquals(406, picture.statusCode());
        refusal("Accept", picture);
    }

    private static void refusal(String path, HttpResponse<String> answer) {
        assertEquals("*", Site.header(answer, "Access-Control-Allow-Origin"), path);
        assertEquals("application/problem+json", Site.header(answer, "Content-Type"), path);
        assertFalse(Site.json(answer).path("title").asText().isEmpty(), path);
    }

    /** Pictures are no JSON; what holds for them is tried where they are tested. */
    private static List<String> rows(String table) {
        return table.lines()
                .filter(line -> line.contains(" /api/v1/"))
                .filter(line -> !line.contains("/images/"))
                .toList();
    }

    /** Each path of the table under the public API, about things that are public. */
    private static List<String> paths() throws IOException {
        String source = Newsdesk.source("A source of paths");
        String place = Newsdesk.place("A place of paths");
        String actor = Newsdesk.actor("An actor of paths");
        String event = Newsdesk.event("An event of paths");
        String claim = Newsdesk.claim(event, "place", Newsdesk.record(place));
        String attestation = Newsdesk.attest(claim, "supports", source);
        String collection =
                Newsdesk.draft(
                        "collections",
                        """
                        {"titles": [{"words": "Paths", "language": "en"}], "introduction": [],
                         "editorialMethod": [], "members": ["%s"]}\
                        """
                                .formatted(event));
        Newsdesk.approve(source, place, actor, event, collection);
        Newsdesk.release(source, place, actor, event, collection);
        Map<String, String> ids =
                Map.of(
                        "sources", source,
                        "places", place,
                        "actors", actor,
                        "events", event,
                        "claims", claim,
                        "attestations", attestation,
                        "collections", collection);
        List<String> paths = new ArrayList<>();
        try (InputStream table = PublicPathsTest.class.getResourceAsStream("/endpoint-roles.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            for (String row : rows(text)) {
                String path = row.strip().split("\\s+")[1];
                String kind = path.split("/")[3];
                paths.add(
                        path.replace("{id}", ids.getOrDefault(kind, "")).replace("{number}", "1"));
            }
        }
        return paths;
    }
}
