package org.muniment.api.curation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** Requests of people who are signed in, for tests. */
final class CuratorsDesk {

    static final String CURATION = "/api/curation/v1/";

    private CuratorsDesk() {}

    static HttpResponse<String> get(String who, String path) {
        return Site.send(request(who, path).GET());
    }

    static HttpResponse<String> post(String who, String path, String body, String... headers) {
        return Site.send(json(who, path, headers).POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> put(String who, String path, String body, String... headers) {
        return Site.send(json(who, path, headers).PUT(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> delete(String who, String path, String... headers) {
        return Site.send(json(who, path, headers).DELETE());
    }

    /** A new event with this label. */
    static String event(String label) {
        HttpResponse<String> answer = post("amara", "events", labelled(label));
        assertEquals(201, answer.statusCode(), answer.body());
        return Site.json(answer).path("id").asText();
    }

    static String labelled(String label) {
        return "{\"body\": {\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}}"
                .formatted(label);
    }

    /** The code of a problem that was answered with this status. */
    static String refusal(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer).path("code").asText();
    }

    static JsonNode ok(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer);
    }

    private static HttpRequest.Builder json(String who, String path, String... headers) {
        HttpRequest.Builder request = request(who, path).header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.Builder request(String who, String path) {
        return Site.request(CURATION + path).header("Authorization", "Bearer " + Tokens.of(who));
    }
}
