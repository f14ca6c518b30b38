package org.muniment.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.Site;
import org.muniment.kernel.RefusalCode;

@QuarkusTest
class ProblemTest {

    private static final String PROBE = "/api/curation/v1/probe/open";
    private static final String GOOD =
            """
            {"title":"ab","count":1,"open":true,"colour":"red","parts":[{"name":"n","weight":2}],
             "span":{"from":1,"to":2}}\
            """;

    @Test
    void aGoodBodyIsAnswered() {
        assertEquals(200, postJson(GOOD).statusCode(), postJson(GOOD).body());
    }

    /**
     * One fault a row: what is sent, the pointer to it, the violation's code, words of its message.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # not JSON at all
                    {"title":                        | /title        | not-json      | end-of-input
                    {"title":"a",}                   | /title        | not-json      | double-quote
                    {"title" "a"}                    | /title        | not-json      | colon
                    hello                            |               | not-json      | Unrecognized token
                    # JSON, and then something
                    {} {}                            |               | not-json      | follows the end
                    {"count":1,"count":2}            | /count        | not-json      | Duplicate
                    # fields that do not exist
                    {"titel":"a"}                    | /titel        | unknown-field | Known fields: colour, count, open, parts, span, title
                    {"parts":[{"name":"n","weight":1,"kg":1}]} | /parts/0/kg   | unknown-field | "kg"
                    # values of another type
                    {"title":1}                      | /title        | wrong-type    | Expected a string
                    {"count":"1"}                    | /count        | wrong-type    | Expected a whole number
                    {"count":1.5}                    | /count        | wrong-type    | Expected a whole number
                    {"count":99999999999}            | /count        | wrong-type    | whole number
                    {"open":"yes"}                   | /open         | wrong-type    | true or false
                    {"colour":"blue"}                | /colour       | wrong-type    | one of red, green
                    {"colour":0}                     | /colour       | wrong-type    | one of red, green
                    {"parts":{}}                     | /parts        | wrong-type    | an array
                    {"parts":[1]}                    | /parts/0      | wrong-type    | an object
                    []                               |               | wrong-type    | an object
                    # null where a value is needed
                    {"parts":[{"name":"n"}]}         | /parts/0/weight | missing-field | needed
                    {"parts":[{"weight":null}]}      | /parts/0/weight | missing-field | needed
                    # a value that breaks a rule of its type
                    {"span":{"from":2,"to":1}}       | /span/to      | invalid-value | cannot end before it begins
                    """)
    void saysWhereABodyIsWrongAndWhy(String body, String pointer, String code, String words) {
        var answer = postJson(body);
        JsonNode problem = assertProblem(400, "malformed-json", answer);
        JsonNode violation = problem.get("violations").get(0);

        assertEquals(code, violation.get("code").asText(), answer.body());
        assertEquals(pointer == null ? "" : pointer, violation.get("pointer").asText());
        assertTrue(violation.get("message").asText().contains(words), answer.body());
        assertFalse(answer.body().contains("org.muniment"), answer.body());
        assertFalse(answer.body().contains("fasterxml"), answer.body());
        assertFalse(answer.body().contains("java."), answer.body());
    }

    @Test
    void namesLineAndColumn() {
        var problem = Site.json(postJson("{\n  \"title\": \"a\",\n  \"count\": x\n}"));

        assertTrue(problem.get("detail").asText().contains("line 3, column"), problem.toString());
    }

    @Test
    void anEmptyBodyIsSaidToBeEmpty() {
        var answer = postJson("");

        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(Site.json(answer).has("violations"), answer.body());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"title\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer =
                Site.send(
                        Site.request(PROBE)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)));

        assertProblem(400, "malformed-json", answer);
    }

    @Test
    void deepNestingIsRefused() {
        var answer = postJson("{\"parts\":" + "[".repeat(5000) + "]".repeat(5000) + "}");

        assertProblem(400, "malformed-json", answer);
        var unknown = postJson("[".repeat(100_000));
        assertProblem(400, "malformed-json", unknown);
        assertProblem(400, "malformed-json", postJson("{\"none\":" + "[".repeat(100_000)));
    }

    @Test
    void bodiesOverTheLimitAreRefusedAnnouncedOrNot() {
        byte[] body =
                ("{\"title\":\"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var announced = Site.request(PROBE).header("Content-Type", "application/json");
        assertProblem(
                413,
                "payload-too-large",
                Site.send(announced.POST(BodyPublishers.ofByteArray(body))));
        var chunked = Site.request(PROBE).header("Content-Type", "application/json");
        assertProblem(
                413,
                "payload-too-large",
                Site.send(
                        chunked.POST(
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))));
    }

    @Test
    void brokenConstraintsPointIntoTheBody() {
        var answer =
                postJson(
                        "{\"title\":\"far too"
                            + " long\",\"count\":1,\"parts\":[{\"name\":\"n\",\"weight\":1},{\"name\":\""
                            + " \",\"weight\":1}]}");
        JsonNode violations = assertProblem(400, "invalid-request", answer).get("violations");

        assertEquals(2, violations.size(), answer.body());
        assertEquals("/parts/1/name", violations.get(0).get("pointer").asText(), answer.body());
        assertEquals("not-blank", violations.get(0).get("code").asText());
        assertEquals("/title", violations.get(1).get("pointer").asText());
        assertEquals("size", violations.get(1).get("code").asText());
    }

    @Test
    void brokenConstraintsNameParametersAndHeaders() {
        var answer = Site.get(PROBE + "/list?limit=101", "X-Depth", "4");
        JsonNode violations = assertProblem(400, "invalid-request", answer).get("violations");

        assertEquals("X-Depth", violations.get(0).get("header").asText(), answer.body());
        assertEquals("limit", violations.get(1).get("parameter").asText(), answer.body());
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void theCoresRefusalsKeepTheirWords(RefusalCode code) {
        var answer = Site.get(PROBE + "/refusal/" + code);

        int kind =
                switch (code) {
                    case STORAGE_FULL, NOT_READY -> 5;
                    default -> 4;
                };
        assertEquals(kind, answer.statusCode() / 100, answer.body());
        assertEquals("Because of " + code + ".", Site.json(answer).get("detail").asText());
        assertExplained(Site.json(answer));
        boolean later = code == RefusalCode.NOT_READY;
        assertEquals(later ? "3" : "", Site.header(answer, "Retry-After"));
    }

    @Test
    void aFaultShowsANumberAndNothingOfTheInside() {
        var answer = Site.get(PROBE + "/fault");
        JsonNode problem = assertProblem(500, "internal-error", answer);

        assertTrue(problem.get("detail").asText().matches(".*incident [0-9a-z]{10}\\."));
        assertFalse(answer.body().contains("secret"), answer.body());
        assertFalse(answer.body().contains("IllegalState"), answer.body());
    }

    @Test
    void theWrongMediaTypeIsRefused() {
        var answer = Site.post(PROBE, "<a/>", "Content-Type", "application/xml");

        assertProblem(415, "unsupported-media-type", answer);
    }

    @Test
    void aMediaTypeThatCannotBeReadIsRefused() {
        var answer = Site.post(PROBE, "{}", "Content-Type", "nonsense");

        assertEquals(4, answer.statusCode() / 100, answer.body());
        assertExplained(Site.json(answer));
    }

    @Test
    void anUnacceptableAnswerIsRefused() {
        assertProblem(406, "not-acceptable", Site.get(PROBE + "/list", "Accept", "image/png"));
    }

    @Test
    void theWrongMethodIsToldTheRightOnes() {
        var answer = Site.send(Site.request(PROBE).DELETE());

        assertProblem(405, "method-not-allowed", answer);
        assertTrue(Site.header(answer, "Allow").contains("POST"), Site.header(answer, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/none",
                "/api/curation/v1/none",
                "/api/problems/none",
                "/none",
                "/admin/none.js",
                "/admin/assets/none",
                "/q/health",
                "/q/metrics",
                "/q/dev",
                "/q/openapi"
            })
    void whatIsNotThereIsAProblemEverywhere(String path) {
        assertProblem(404, "not-found", Site.get(path));
    }

    @Test
    void aHeadRequestHasNoBody() {
        var answer =
                Site.send(Site.request("/api/v1/none").method("HEAD", BodyPublishers.noBody()));

        assertEquals(404, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void aPersonGetsAPageOutsideTheApi() {
        var page = Site.get("/none?%3Cscript%3E", "Accept", "text/html,*/*;q=0.8");

        assertEquals(404, page.statusCode());
        assertTrue(Site.header(page, "Content-Type").startsWith("text/html"));
        assertTrue(page.body().contains("There is nothing here"), page.body());
        assertProblem(404, "not-found", Site.get("/api/none", "Accept", "text/html"));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyTypeLeadsToItsExplanation(ProblemCode code) {
        JsonNode explanation = Site.json(Site.get(code.type()));

        assertEquals(code.wireName(), explanation.get("code").asText());
        assertEquals(code.explanation(), explanation.get("explanation").asText());
    }

    private static HttpResponse<String> postJson(String body) {
        return Site.post(PROBE, body, "Content-Type", "application/json");
    }

    private static JsonNode assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(Problem.MEDIA_TYPE, Site.header(answer, "Content-Type"));
        JsonNode problem = Site.json(answer);
        assertEquals(code, problem.get("code").asText(), answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertExplained(problem);
        return problem;
    }

    private static void assertExplained(JsonNode problem) {
        assertEquals("/api/problems/" + problem.get("code").asText(), problem.get("type").asText());
        assertFalse(problem.get("title").asText().isBlank());
        assertFalse(problem.get("detail").asText().isBlank());
    }
}
