package org.muniment.api.curation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** Amara and Greta contribute, Bo curates. */
@QuarkusTest
class RecordsOverHttpTest {

    private static final int AT_ONCE = 6;
    private static final String EVENTS = "/api/curation/v1/events";

    @Test
    void readsBackADraftWithItsTagAndState() {
        String id = created("A meeting");
        HttpResponse<String> answer = get(EVENTS + "/" + id);
        assertEquals("\"1\"", answer.headers().firstValue("ETag").orElse(""));
        JsonNode record = Site.json(answer);
        assertEquals("draft", record.path("state").asText());
        assertEquals("A meeting", record.at("/body/labels/0/words").asText());
    }

    @Test
    void asksWhichRevisionIsChanged() {
        String id = created("A meeting");
        HttpResponse<String> answer = put("amara", id, null, "A talk");
        assertEquals(428, answer.statusCode(), answer.body());
        assertEquals(400, put("amara", id, "1", "A talk").statusCode());
        assertEquals(400, put("amara", id, "*", "A talk").statusCode());
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        String id = created("A meeting");
        assertEquals(200, put("amara", id, "\"1\"", "A talk").statusCode());

        HttpResponse<String> late = put("bo", id, "\"1\"", "A conference");

        assertEquals(412, late.statusCode());
        assertEquals("\"2\"", late.headers().firstValue("ETag").orElse(""));
        assertEquals("/labels/0/words", Site.json(late).at("/violations/0/pointer").asText());
    }

    @Test
    void keepsContributorsOutOfEachOthersDraftsButNotCurators() {
        String id = created("A meeting");
        HttpResponse<String> answer = put("greta", id, "\"1\"", "A talk");
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals("not-yours", Site.json(answer).path("code").asText());
        assertEquals(200, put("bo", id, "\"1\"", "A talk").statusCode());
    }

    @Test
    void createsOnceWhatIsSentTwice() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post(body("A meeting"), "Idempotency-Key", key);
        HttpResponse<String> second = post(body("A meeting"), "Idempotency-Key", key);
        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals(Site.json(first).path("id").asText(), Site.json(second).path("id").asText());
        assertEquals(
                first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        HttpResponse<String> other = post(body("Another"), "Idempotency-Key", key);
        assertEquals(422, other.statusCode());
        assertEquals("key-reused", Site.json(other).path("code").asText());
    }

    @Test
    void createsOnceWhatIsSentTwiceAtTheSameTime() throws Exception {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                atOnce(() -> post(body("A meeting"), "Idempotency-Key", key));
        assertEquals(
                List.of(201), answers.stream().map(HttpResponse::statusCode).distinct().toList());
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> Site.json(answer).path("id").asText())
                        .distinct()
                        .count());
    }

    @Test
    void letsOneOfThoseWinWhoSaveARecordAtTheSameTime() throws Exception {
        String id = created("A meeting");
        List<HttpResponse<String>> answers =
                atOnce(() -> put("amara", id, "\"1\"", "A talk " + UUID.randomUUID()));
        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(
                AT_ONCE - 1L,
                answers.stream().filter(answer -> answer.statusCode() == 412).count());
        assertEquals(2, Site.json(get(EVENTS + "/" + id + "/revisions")).size());
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request)
            throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<HttpResponse<String>> answer :
                    people.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void tellsHistoryAndDifferences() {
        String id = created("A meeting");
        put("amara", id, "\"1\"", "A talk");
        assertEquals(2, Site.json(get(EVENTS + "/" + id + "/revisions")).size());
        assertEquals(
                "A meeting",
                Site.json(get(EVENTS + "/" + id + "/revisions/1"))
                        .at("/body/labels/0/words")
                        .asText());
        JsonNode differences = Site.json(get(EVENTS + "/" + id + "/differences?from=1&to=2"));
        assertEquals("/labels/0/words", differences.at("/0/path").asText());
        assertEquals("\"A talk\"", differences.at("/0/after").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the body sent                                        | status | where
                                                                           | 400    | ''
                    null                                                   | 400    | ''
                    {}                                                     | 400    | /body
                    {"body": 7}                                            | 400    | /body
                    {"body": {"labels": []}}                               | 400    | /body/labels
                    {"body": {"labels": [{"words": "A", "language": "en"}], "colour": "red"}} | 400    | /body/colour
                    """)
    void explainsABodyThatCannotBe(String body, int status, String pointer) {
        HttpResponse<String> answer = post(body == null ? "" : body);
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode problem = Site.json(answer);
        assertTrue(!problem.path("detail").asText().isBlank(), answer.body());
        assertEquals(pointer, problem.at("/violations/0/pointer").asText(), answer.body());
    }

    @Test
    void limitsAPage() {
        assertEquals(400, get(EVENTS + "?limit=100000").statusCode());
        assertEquals(400, get(EVENTS + "?limit=0").statusCode());
    }

    private static String created(String label) {
        HttpResponse<String> answer = post(body(label));
        assertEquals(201, answer.statusCode(), answer.body());
        return Site.json(answer).path("id").asText();
    }

    private static String body(String label) {
        return "{\"body\": {\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}}"
                .formatted(label);
    }

    private static HttpResponse<String> get(String path) {
        return Site.get(path, "Authorization", "Bearer " + Tokens.of("amara"));
    }

    private static HttpResponse<String> post(String body, String... headers) {
        var request =
                Site.request(EVENTS)
                        .header("Authorization", "Bearer " + Tokens.of("amara"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Site.send(request);
    }

    private static HttpResponse<String> put(String who, String id, String base, String label) {
        var request =
                Site.request(EVENTS + "/" + id)
                        .header("Authorization", "Bearer " + Tokens.of(who))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body(label)));
        if (base != null) {
            request.header("If-Match", base);
        }
        return Site.send(request);
    }
}
