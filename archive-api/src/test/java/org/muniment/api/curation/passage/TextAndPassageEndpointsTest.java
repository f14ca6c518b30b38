package org.muniment.api.curation.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileName;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.Tokens;

@QuarkusTest
class TextAndPassageEndpointsTest {

    private static final String CURATION = "/api/curation/v1";

    @Inject DepositFile deposits;
    @Inject RecogniseAgent agents;

    private String source = "";

    @BeforeEach
    void describeASource() {
        JsonNode described =
                json(
                        201,
                        post(
                                "/sources",
                                """
                                {"body":{"titles":[{"words":"A report","language":"en"}],
                                 "creators":[],"languages":["zh"]}}\
                                """));
        source = described.path("id").asText();
    }

    @Test
    void entersATextAndGivesItsWordsByCodePoints() {
        HttpResponse<String> answer = typed("会谈 𠀋\\r\\n\\r\\nGeneva.");
        JsonNode text = json(201, answer);

        assertEquals("/api/curation/v1/texts/" + text.path("id").asText(), location(answer));
        assertEquals("\"" + text.path("digest").asText() + "\"", Site.header(answer, "ETag"));
        assertEquals(13, text.path("length").asInt());
        assertEquals("heading", text.path("blocks").path(0).path("kind").asText());
        assertEquals("line-ends-normalised", text.path("remarks").path(0).path("code").asText());
        assertEquals(text, json(200, get("/texts/" + text.path("id").asText())));

        HttpResponse<String> words =
                get("/texts/" + text.path("id").asText() + "/words?start=3&end=8");
        assertEquals("𠀋\n\nGe", words.body());
        assertTrue(Site.header(words, "Content-Type").startsWith("text/plain"));
    }

    @Test
    void tellsThatAnUnchangingAnswerIsUnchanged() {
        String path = "/texts/" + json(201, typed("Words")).path("id").asText() + "/words";
        HttpResponse<String> first = get(path);
        HttpResponse<String> again = get(path, "If-None-Match", Site.header(first, "ETag"));

        assertEquals("Words", first.body());
        assertEquals("private, no-cache", Site.header(first, "Cache-Control"));
        assertEquals(304, again.statusCode());
        assertEquals(
                200,
                get(path + "?end=2", "If-None-Match", Site.header(first, "ETag")).statusCode());
    }

    @Test
    void pointsAtWordsOnceForEachAgent() {
        String text = json(201, typed("会谈 𠀋\\n\\nGeneva.")).path("id").asText();
        String geneva = "{\"start\":6,\"end\":12,\"exact\":\"Geneva\"}";
        HttpResponse<String> first = post("/texts/" + text + "/passages", geneva);
        JsonNode passage = json(201, first);

        assertEquals("会谈 𠀋\n\n", passage.path("words").path("prefix").asText());
        assertEquals(passage, json(200, post("/texts/" + text + "/passages", geneva)));
        String path = "/passages/" + passage.path("id").asText();
        assertEquals(CURATION + path, location(first));
        assertEquals(passage, json(200, get(path)));
        assertEquals(passage, json(200, get("/texts/" + text + "/passages")).path(0));
        assertEquals(0, json(200, get(path + "/findings")).size());
        assertEquals(".", json(200, get(path + "/context?around=9")).path("after").asText());
    }

    @Test
    void refusesAQuotationThatIsNotThereAndTellsWhereItIs() {
        String text = json(201, typed("Talks in Geneva")).path("id").asText();
        HttpResponse<String> answer =
                post(
                        "/texts/" + text + "/passages",
                        "{\"start\":0,\"end\":6,\"exact\":\"Geneva\"}");
        JsonNode problem = Site.json(answer);

        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals("/exact", problem.path("violations").path(0).path("pointer").asText());
        assertEquals("char=9,15", problem.path("violations").path(1).path("subject").asText());
    }

    @Test
    void refusesOneOffsetWithoutTheOther() {
        String text = json(201, typed("Talks")).path("id").asText();
        HttpResponse<String> answer =
                post("/texts/" + text + "/passages", "{\"start\":0,\"exact\":\"Talks\"}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"/end\""), answer.body());
    }

    @Test
    void drawsATextAndAnswersWithTheSameOneTheSecondTime() {
        SurrogateId surrogate = deposit("Words of a file".getBytes(StandardCharsets.UTF_8));
        String order = "{\"fromSurrogate\":\"%s\"}".formatted(surrogate);
        JsonNode text = json(201, post("/sources/" + source + "/texts", order));

        assertEquals("UTF-8", text.path("drawn").path("encoding").path("charset").asText());
        assertEquals("strict-utf-8", text.path("drawn").path("encoding").path("basis").asText());
        assertEquals("zh", text.path("language").asText());
        assertEquals(text, json(200, post("/sources/" + source + "/texts", order)));
        JsonNode all = json(200, get("/sources/" + source + "/texts"));
        assertEquals(1, all.size());
        assertTrue(all.path(0).path("blocks").isMissingNode());
    }

    @Test
    void pointsAtAPartOfAnImage() throws IOException {
        SurrogateId surrogate = deposit(image(40, 30));
        String path = "/sources/%s/surrogates/%s/pages/1/passages".formatted(source, surrogate);
        JsonNode passage = json(201, post(path, "{\"region\":\"xywh=10,10,30,20\"}"));

        assertEquals("xywh=10,10,30,20", passage.path("image").path("region").asText());
        assertEquals(400, post(path, "{\"region\":\"xywh=10,10,31,20\"}").statusCode());
        assertEquals(201, post(path, "{}").statusCode());
        assertEquals(200, post(path, "{}").statusCode());
    }

    @Test
    void saysWhatIsMissing() {
        HttpResponse<String> answer = post("/sources/" + source + "/texts", "{}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("/method"), answer.body());
    }

    private SurrogateId deposit(byte[] file) {
        AgentId agent = agents.recognise("https://issuer.example", "amara", "Amara").id();
        Deposit deposit =
                new Deposit(
                        agent,
                        new Deposit.InSource(RecordId.parse(source), new Arrival.Upload()),
                        new FileName("page"),
                        Optional.empty());
        DepositOutcome outcome = deposits.deposit(deposit, new ByteArrayInputStream(file));
        return assertInstanceOf(DepositOutcome.Placed.class, outcome).surrogate().id();
    }

    private static byte[] image(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private HttpResponse<String> typed(String words) {
        return post(
                "/sources/" + source + "/texts",
                "{\"method\":\"transcription\",\"language\":\"zh\",\"words\":\"%s\"}"
                        .formatted(words));
    }

    private static HttpResponse<String> post(String path, String body) {
        return Site.post(
                CURATION + path,
                body,
                "Authorization",
                "Bearer " + Tokens.of("amara"),
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + Tokens.of("amara");
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Site.get(CURATION + path, all);
    }

    private static String location(HttpResponse<String> answer) {
        return java.net.URI.create(Site.header(answer, "Location")).getPath();
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer);
    }
}
