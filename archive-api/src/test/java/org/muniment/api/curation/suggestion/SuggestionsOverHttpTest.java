package org.muniment.api.curation.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.api.Desk.created;
import static org.muniment.api.Desk.done;
import static org.muniment.api.Desk.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

@QuarkusTest
class SuggestionsOverHttpTest {

    private String text = "";

    @BeforeEach
    void enterAText() {
        String source =
                created(
                        "/sources",
                        "{\"titles\": [{\"words\": \"A letter\", \"language\": \"en\"}]}");
        text =
                done(post(
                                "amara",
                                "/sources/" + source + "/texts",
                                """
                                {"method": "transcription", "language": "en",
                                 "words": "On 4 May 1921 the envoys met with the miller. On 6 May 1921 they signed a treaty."}\
                                """))
                        .path("id")
                        .asText();
        done(post("amara", "/texts/" + text + "/suggestions", ""));
    }

    @Test
    void takesASuggestionAsItIsOffered() {
        JsonNode offered = list("?kind=candidate-event&state=open").path("items").path(0);
        assertEquals("The envoys met with the miller", offered.at("/label/words").asText());
        assertEquals("1921-05-04", offered.at("/parts/0/dating/edtf").asText());

        JsonNode made = done(post("amara", "/suggestions/" + id(offered) + "/acceptance", "{}"));

        assertEquals("accepted", made.at("/suggestion/state").asText());
        assertEquals(2, made.path("claims").size());
        JsonNode changeSet = get("/change-sets/" + made.at("/suggestion/changeSet").asText());
        assertEquals("suggestion/candidate-events/1", changeSet.path("origin").asText());
        assertEquals(5, changeSet.path("revisions").size());
        assertEquals(
                "The envoys met with the miller",
                get("/events/" + made.path("event").asText()).at("/body/labels/0/words").asText());

        HttpResponse<String> again =
                post("bo", "/suggestions/" + id(offered) + "/acceptance", "{}");
        assertEquals(409, again.statusCode(), again.body());
        assertEquals("wrong-state", Site.json(again).path("code").asText());
        assertTrue(again.body().contains("was accepted on"), again.body());
    }

    @Test
    void saysWhichClaimIsWrong() {
        JsonNode offered = list("?kind=candidate-event").path("items").path(0);
        HttpResponse<String> answer =
                post(
                        "amara",
                        "/suggestions/" + id(offered) + "/acceptance",
                        "{\"claims\": [{\"part\": 0}, {\"part\": 7}]}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("/claims/1/part", Site.json(answer).at("/violations/0/pointer").asText());
    }

    @Test
    void letsReviewersLookAndNotDecide() {
        JsonNode offered = list("?kind=candidate-event").path("items").path(0);
        for (String step : List.of("acceptance", "dismissal", "reopen")) {
            HttpResponse<String> answer =
                    post("carmen", "/suggestions/" + id(offered) + "/" + step, "{}");
            assertEquals(403, answer.statusCode(), step);
        }
        assertEquals(403, post("carmen", "/texts/" + text + "/suggestions", "").statusCode());
    }

    @Test
    void givesThemPageByPage() {
        List<String> all = new ArrayList<>();
        list("").path("items").forEach(one -> all.add(id(one)));
        List<String> paged = new ArrayList<>();
        String next = "/api/curation/v1/texts/" + text + "/suggestions?limit=1";
        while (!next.isEmpty()) {
            JsonNode page =
                    Site.json(Site.get(next, "Authorization", "Bearer " + Tokens.of("amara")));
            page.path("items").forEach(one -> paged.add(id(one)));
            next = page.path("next").asText();
        }
        assertTrue(all.size() > 3, all::toString);
        assertEquals(all, paged);
    }

    @Test
    void refusesWordsThatAreNoStateKindOrPlace() {
        for (String query : List.of("state=ripe", "kind=verb", "cursor=1", "limit=0")) {
            HttpResponse<String> answer = answer("/texts/" + text + "/suggestions?" + query);
            assertEquals(400, answer.statusCode(), query);
            assertEquals(
                    query.substring(0, query.indexOf('=')),
                    Site.json(answer).at("/violations/0/parameter").asText());
        }
    }

    private JsonNode list(String query) {
        return get("/texts/" + text + "/suggestions" + query);
    }

    private static JsonNode get(String path) {
        return done(answer(path));
    }

    private static HttpResponse<String> answer(String path) {
        return Site.get("/api/curation/v1" + path, "Authorization", "Bearer " + Tokens.of("amara"));
    }

    private static String id(JsonNode suggestion) {
        return suggestion.path("id").asText();
    }
}
