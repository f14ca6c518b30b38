package org.muniment.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** What takes too much: of the line, of the body, of time. */
@QuarkusTest
class SlowAndLargeRequestsTest {

    private static final String EVENTS = "/api/curation/v1/events";
    private static final String SOURCES = "/api/curation/v1/sources";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events?cursor=", "/api/v1/events?x=", "/sign-in?to=/admin/"})
    void aQueryThatIsTooLongIsRefusedAndALongOneIsRead(String start) {
        String tooLong = Site.raw(get(start + "a".repeat(9_000)));
        assertTrue(
                tooLong.startsWith("HTTP/1.1 414") || tooLong.startsWith("HTTP/1.0 414"), tooLong);
        String aLot = Site.raw(get(start + "a".repeat(7_000)));
        assertFalse(aLot.startsWith("HTTP/1.1 5"), aLot);
        assertFalse(aLot.contains("Exception"), aLot);
    }

    @Test
    void aThousandParametersAreNoFault() {
        StringBuilder query = new StringBuilder("/api/v1/events?limit=1");
        for (int i = 0; i < 1_000; i++) {
            query.append("&p").append(i).append("=1");
        }
        int status = Site.get(query.toString()).statusCode();
        assertTrue(status == 200 || status == 400 || status == 414, "answered " + status);
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedWhereverItIsJson() {
        String body = "{\"reason\": \"" + "a".repeat(10_000_000) + "\"}";
        for (String path : List.of("/events", "/threads", "/releases", "/datings", "/claims")) {
            HttpResponse<String> answer =
                    post("dmitri", "/api/curation/v1" + path, body, "application/json");
            assertTrue(answer.statusCode() == 413 || answer.statusCode() == 403, answer.body());
            assertFalse(Site.json(answer).path("detail").asText().isEmpty());
        }
        HttpResponse<String> answer = post("amara", EVENTS, body, "application/json");
        assertEquals(413, answer.statusCode());
        assertEquals("payload-too-large", Site.json(answer).path("code").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16"
            })
    void aBodyOfAnotherTypeIsRefused(String type) {
        HttpResponse<String> answer =
                post(
                        "amara",
                        EVENTS,
                        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
                        type);
        assertEquals(4, answer.statusCode() / 100, answer.body());
        assertTrue(Site.json(answer).path("detail").asText().length() > 10, answer.body());
        assertFalse(answer.body().contains("root:"), answer.body());
    }

    /** A page that names files of this machine, and a word that grows to a billion. */
    @Test
    void entitiesOfADepositedPageReachNothingAndDoNotGrow() {
        String source = source();
        String page =
                """
                <!DOCTYPE html [
                  <!ENTITY passwords SYSTEM "file:///etc/passwd">
                  <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <html lang="en"><body><p>Words &passwords; &c; &amp; more.</p></body></html>
                """;
        HttpResponse<String> deposited =
                post("amara", source + "/surrogates?name=page.html", page, "text/html");
        assertEquals(201, deposited.statusCode(), deposited.body());
        HttpResponse<String> text =
                post(
                        "amara",
                        source + "/texts",
                        "{\"fromSurrogate\": \"%s\", \"language\": \"en\"}"
                                .formatted(Site.json(deposited).at("/surrogate/id").asText()),
                        "application/json");
        assertEquals(201, text.statusCode(), text.body());
        JsonNode described = Site.json(text);
        String words =
                Site.get(
                                "/api/curation/v1/texts/%s/words"
                                        .formatted(described.path("id").asText()),
                                "Authorization",
                                "Bearer " + Tokens.of("amara"))
                        .body();
        assertTrue(words.contains("Words &passwords; &c; & more."), words);
        assertFalse(words.contains("root:"), words);
    }

    @Test
    void sendersWhoDawdleKeepNobodyWaiting() throws IOException {
        String source = source();
        String token = Tokens.of("amara");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                slow.add(begun(i % 2 == 0 ? EVENTS : source + "/surrogates?name=a.txt", token));
            }
            Instant before = Instant.now();
            assertEquals(200, Site.get("/api/v1/events").statusCode());
            assertEquals(200, Site.get("/api/problems").statusCode());
            Duration took = Duration.between(before, Instant.now());
            assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, "took " + took);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    @Tag("long")
    void aSenderWhoFallsSilentIsNotWaitedForForEver() throws IOException {
        try (Socket socket = begun(EVENTS, Tokens.of("amara"))) {
            socket.setSoTimeout(120_000);
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains(" 500 "), answer);
            assertFalse(answer.contains("Exception"), answer);
        }
    }

    /** A request whose body never ends. */
    private static Socket begun(String path, String token) throws IOException {
        URI site = Site.at("/");
        Socket socket = new Socket(site.getHost(), site.getPort());
        socket.getOutputStream()
                .write(
                        """
                        POST %s HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: 1000\r
                        \r
                        {"body": \
                        """
                                .formatted(path, token)
                                .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String source() {
        HttpResponse<String> answer =
                post(
                        "amara",
                        SOURCES,
                        "{\"body\": {\"titles\": [{\"words\": \"A page\", \"language\": \"en\"}]}}",
                        "application/json");
        assertEquals(201, answer.statusCode(), answer.body());
        return SOURCES + "/" + Site.json(answer).path("id").asText();
    }

    private static HttpResponse<String> post(String who, String path, String body, String type) {
        return Site.send(
                Site.request(path)
                        .header("Authorization", "Bearer " + Tokens.of(who))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }
}
