package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.muniment.api.Newsdesk;
import org.muniment.api.Site;

/** What became of an event, for anyone: by the record, and in the log of all. */
@QuarkusTest
class PublicHistoryTest {

    @Test
    void tellsWhatEachEditionChangedFieldByFieldAndClaimByClaim() {
        String source = Newsdesk.source("A chronicle");
        String event = Newsdesk.event("A fier");
        String date = Newsdesk.claim(event, "date", Newsdesk.dated("1955-08"));
        String kept = Newsdesk.claim(event, "agenda", text("the fire brigade"));
        Newsdesk.attest(date, "supports", source);
        Newsdesk.attest(kept, "supports", source);
        Newsdesk.approve(source, event);
        Newsdesk.release(source, event);
        Newsdesk.revise(
                "events", event, "{\"labels\": [{\"words\": \"A fire\", \"language\": \"en\"}]}");
        Newsdesk.revise("claims", date, claim(event, "1955-08-01"));
        String denial = Newsdesk.attest(date, "disputes", source);
        String added = Newsdesk.claim(event, "outcome", text("the brigade was founded anew"));
        Newsdesk.attest(added, "supports", source);
        Newsdesk.approve(event);
        Newsdesk.correct("erratum", event);

        JsonNode history = Site.json(Site.get("/api/v1/events/" + event + "/history"));

        assertEquals("current", history.path("status").asText());
        assertEquals(2, history.path("items").size());
        assertEquals("release", history.at("/items/0/kind").asText());
        assertEquals("For the readers.", history.at("/items/0/reason").asText());
        assertFalse(history.path("items").get(0).has("changes"));
        JsonNode correction = history.at("/items/1");
        assertEquals("erratum", correction.path("editionKind").asText());
        assertEquals(
                "/api/v1/events/" + event + "/editions/2", correction.path("edition").asText());
        assertEquals(
                "[{\"path\":\"/labels/0/words\",\"before\":\"A fier\",\"after\":\"A fire\"}]",
                correction.at("/changes/fields").toString());
        JsonNode claims = correction.at("/changes/claims");
        assertEquals(2, claims.size(), claims.toString());
        JsonNode changed = byId(claims, "claims", date);
        assertEquals("changed", changed.path("fate").asText());
        assertTrue(
                changed.path("fields").toString().contains("\"path\":\"/value/edtf\""),
                changed.toString());
        assertEquals(
                "added",
                byId(changed.path("attestations"), "attestations", denial).path("fate").asText());
        assertEquals("added", byId(claims, "claims", added).path("fate").asText());
        assertFalse(history.toString().contains("approvals"), history.toString());
    }

    @Test
    void tellsOfAWithdrawalButNotOfWhatWasWithdrawn() {
        String source = Newsdesk.source("A slander");
        Newsdesk.approve(source);
        Newsdesk.release(source);
        Newsdesk.withdraw("source", source, "It was false.");

        JsonNode history = Site.json(Site.get("/api/v1/sources/" + source + "/history"));

        assertEquals("withdrawn", history.path("status").asText());
        assertEquals("withdrawal", history.at("/items/1/kind").asText());
        assertEquals("It was false.", history.at("/items/1/reason").asText());
        assertFalse(history.toString().contains("slander"));
        assertFalse(history.toString().contains("/editions/"));
    }

    @Test
    void hasNoHistoryOfADraft() {
        String draft = Newsdesk.source("A draft with a history");
        assertEquals(404, Site.get("/api/v1/sources/" + draft + "/history").statusCode());
    }

    @Test
    void leadsAProgramThroughEverythingThatHappened() {
        String source = Newsdesk.source("A leaflet");
        Newsdesk.approve(source);
        long released = Newsdesk.release(source);
        long withdrawn = Newsdesk.withdraw("source", source, "Of no interest.");

        JsonNode two = Site.json(Site.get("/api/v1/changes?after=" + (released - 1) + "&limit=2"));
        JsonNode first = two.at("/items/0");
        assertEquals(Long.toString(released), first.path("serial").asText());
        assertEquals("release", first.path("kind").asText());
        assertEquals(
                "/api/v1/sources/" + source + "/editions/1", first.at("/editions/0/id").asText());
        JsonNode second = two.at("/items/1");
        assertEquals("withdrawal", second.path("kind").asText());
        assertEquals("/api/v1/sources/" + source, second.path("record").asText());

        long count = 0;
        String next = "/api/v1/changes?limit=3";
        for (JsonNode page = Site.json(Site.get(next));
                !page.path("items").isEmpty();
                page = Site.json(Site.get(next))) {
            for (JsonNode item : page.path("items")) {
                count++;
                assertEquals(count, item.path("serial").asLong());
            }
            next = page.path("next").asText();
        }
        assertTrue(count >= withdrawn);
        assertTrue(next.contains("after=" + count));
    }

    private static JsonNode byId(JsonNode parts, String kinds, String id) {
        for (JsonNode part : parts) {
            if (part.path("id").asText().equals("/api/v1/" + kinds + "/" + id)) {
                return part;
            }
        }
        throw new AssertionError("no " + id + " in " + parts);
    }

    private static String text(String words) {
        return "{\"type\": \"text\", \"text\": {\"words\": \"%s\", \"language\": \"en\"}}"
                .formatted(words);
    }

    private static String claim(String event, String edtf) {
        return """
        {"subject": "%s", "property": "property/date", "value": %s, "qualifiers": [],
         "statement": [{"words": "It was then.", "language": "en"}]}\
        """
                .formatted(event, Newsdesk.dated(edtf));
    }
}
