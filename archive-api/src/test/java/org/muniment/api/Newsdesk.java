package org.muniment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.muniment.testservices.Tokens;

/** Amara writes, Bo curates, Carmen reviews and Dmitri publishes, over HTTP; all of it succeeds. */
public final class Newsdesk {

    private static final String CURATION = "/api/curation/v1";

    private Newsdesk() {}

    /** A new record of Amara's, still a draft; its identifier. */
    public static String draft(String kinds, String body) {
        return done("amara", "/" + kinds, "{\"body\": %s}".formatted(body)).path("id").asText();
    }

    public static String source(String title) {
        return draft(
                "sources",
                """
                {"titles": [{"words": "%s", "language": "en"}], "creators": [], "languages": ["en"],
                 "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}}\
                """
                        .formatted(title));
    }

    public static String actor(String name) {
        return draft(
                "actors",
                "{\"type\": \"person\", \"names\": %s, \"identifiers\": []}"
                        .formatted(names(name)));
    }

    public static String place(String name) {
        return draft("places", "{\"names\": %s, \"within\": []}".formatted(names(name)));
    }

    public static String event(String label) {
        return draft(
                "events",
                "{\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}".formatted(label));
    }

    private static String names(String name) {
        return """
        [{"words": "%s", "language": "en", "script": "Latn", "type": "preferred",
          "generated": false}]\
        """
                .formatted(name);
    }

    /** A claim that something is so, by a value and qualifiers in JSON. */
    public static String claim(
            String subject, String property, String value, String... qualifiers) {
        return draft(
                "claims",
                """
                {"subject": "%s", "property": "property/%s", "value": %s, "qualifiers": [%s],
                 "statement": [{"words": "So it was, of %s.", "language": "en"}]}\
                """
                        .formatted(
                                subject, property, value, String.join(",", qualifiers), property));
    }

    public static String dated(String edtf) {
        return """
        {"type": "dating", "dating": {"calendar": "gregorian", "edtf": "%s", "basis": []}}\
        """
                .formatted(edtf);
    }

    public static String record(String id) {
        return "{\"type\": \"record\", \"record\": \"%s\"}".formatted(id);
    }

    public static String term(String code) {
        return "{\"type\": \"term\", \"term\": \"%s\"}".formatted(code);
    }

    public static String qualifier(String code, String value) {
        return "{\"qualifier\": \"qualifier/%s\", \"value\": %s}".formatted(code, value);
    }

    /** What a source says of a claim, on a page of it. */
    public static String attest(String claim, String stance, String source) {
        return attestWith(
                claim,
                stance,
                """
                {"type": "locator", "source": "%s", "locator": "page 7",
                 "excerpt": {"words": "thus", "language": "en"}}\
                """
                        .formatted(source),
                "\"voice\": \"narrator\",");
    }

    public static String attestWith(String claim, String stance, String evidence, String more) {
        return draft(
                "attestations",
                "{\"claim\": \"%s\", \"stance\": \"%s\", %s \"evidence\": %s}"
                        .formatted(claim, stance, more, evidence));
    }

    /** A new revision of what is at its first. */
    public static void revise(String kinds, String id, String body) {
        HttpResponse<String> answer =
                Site.send(
                        Site.request(CURATION + "/" + kinds + "/" + id)
                                .header("Authorization", "Bearer " + Tokens.of("amara"))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"1\"")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"body\": %s}".formatted(body))));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** Puts dossiers up, and approves them. */
    public static void approve(String... dossiers) {
        for (String dossier : dossiers) {
            JsonNode submitted = done("amara", "/dossiers/" + dossier + "/submissions", "{}");
            done(
                    "carmen",
                    "/submissions/" + submitted.path("id").asText() + "/decisions",
                    "{\"approveOthers\": true}");
        }
    }

    /** Publishes these together; the serial of the release. */
    public static long release(String... records) {
        return released("", records);
    }

    public static long correct(String correction, String... records) {
        return released(", \"correction\": \"" + correction + "\"", records);
    }

    private static long released(String more, String... records) {
        String all =
                Arrays.stream(records)
                        .map(record -> "\"" + record + "\"")
                        .collect(Collectors.joining(","));
        return done(
                        "dmitri",
                        "/releases",
                        "{\"records\": [%s], \"reason\": \"For the readers.\"%s}"
                                .formatted(all, more))
                .path("serial")
                .asLong();
    }

    public static long withdraw(String kind, String record, String reason) {
        return done(
                        "dmitri",
                        "/withdrawals",
                        "{\"kind\": \"%s\", \"record\": \"%s\", \"reason\": \"%s\"}"
                                .formatted(kind, record, reason))
                .path("serial")
                .asLong();
    }

    /** The answer to a request of somebody's that makes something. */
    public static JsonNode done(String who, String path, String body) {
        HttpResponse<String> answer =
                Site.post(
                        CURATION + path,
                        body,
                        "Authorization",
                        "Bearer " + Tokens.of(who),
                        "Content-Type",
                        "application/json");
        assertEquals(201, answer.statusCode(), () -> path + ": " + answer.body());
        return Site.json(answer);
    }
}
