package org.muniment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.muniment.testservices.Tokens;

/** The work of the specimen people over HTTP: Amara writes, Carmen reviews, Dmitri publishes. */
public final class Desk {

    private static final String CURATION = "/api/curation/v1";

    private Desk() {}

    /** A new record of Amara's; its identifier. */
    public static String created(String path, String body) {
        return created(path, body, "Written at the desk");
    }

    public static String created(String path, String body, String reason) {
        return done(post(
                        "amara",
                        path,
                        "{\"reason\": \"%s\", \"body\": %s}".formatted(reason, body)))
                .path("id")
                .asText();
    }

    public static void revised(String path, int base, String body) {
        HttpResponse<String> answer =
                Site.send(
                        Site.request(CURATION + path)
                                .header("Authorization", "Bearer " + Tokens.of("amara"))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"" + base + "\"")
                                .PUT(BodyPublishers.ofString("{\"body\": %s}".formatted(body))));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** Puts up a dossier; the identifier of the submission. */
    public static String submitted(String dossier, String note) {
        return done(post(
                        "amara",
                        "/dossiers/" + dossier + "/submissions",
                        "{\"note\": \"%s\"}".formatted(note)))
                .path("id")
                .asText();
    }

    /** Puts up dossiers, and has Carmen approve them. */
    public static void approved(String... dossiers) {
        for (String dossier : dossiers) {
            String submission = submitted(dossier, "Please look.");
            done(
                    post(
                            "carmen",
                            "/submissions/" + submission + "/decisions",
                            "{\"approveOthers\": true}"));
        }
    }

    public static void released(String... records) {
        String all =
                Arrays.stream(records).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        done(
                post(
                        "dmitri",
                        "/releases",
                        "{\"records\": [%s], \"reason\": \"For the readers.\"}".formatted(all)));
    }

    public static void withdrawn(String kind, String record, String reason) {
        done(
                post(
                        "dmitri",
                        "/withdrawals",
                        "{\"kind\": \"%s\", \"record\": \"%s\", \"reason\": \"%s\"}"
                                .formatted(kind, record, reason)));
    }

    public static HttpResponse<String> post(String who, String path, String body) {
        return Site.post(
                CURATION + path,
                body,
                "Authorization",
                "Bearer " + Tokens.of(who),
                "Content-Type",
                "application/json");
    }

    public static JsonNode done(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return Site.json(answer);
    }
}
