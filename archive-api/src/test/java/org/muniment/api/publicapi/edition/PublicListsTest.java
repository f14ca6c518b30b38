package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.api.Newsdesk;
import org.muniment.api.Site;

/** Lists of what is public: filtered, page by page, and as of another time. */
@QuarkusTest
class PublicListsTest {

    @Test
    void leadsFromPageToPageInTheListThatWasFilteredAndInNoOther() {
        String source = Newsdesk.source("A witness of three meetings");
        String place = Newsdesk.place("The place of three meetings");
        Newsdesk.approve(source, place);
        Newsdesk.release(source, place);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(meeting("Meeting " + i, place, source));
        }

        List<String> fetched = new ArrayList<>();
        String next = "/api/v1/events?place=" + place + "&within=1955&limit=2";
        String second = "";
        while (!next.isEmpty()) {
            JsonNode page = page(next);
            page.path("items").forEach(item -> fetched.add(item.path("id").asText()));
            next = page.path("next").asText();
            second = second.isEmpty() ? next : second;
        }

        assertEquals(events.stream().map(id -> "/api/v1/events/" + id).toList(), fetched);
        HttpResponse<String> elsewhere = Site.get(second.replace("within=1955", "within=1956"));
        assertEquals(400, elsewhere.statusCode());
        assertEquals("cursor", Site.json(elsewhere).at("/violations/0/parameter").asText());
        assertEquals(400, Site.get(second.replace("/events", "/claims")).statusCode());
    }

    @Test
    void listsClaimsWithWhatTheyAreAboutAndWhereTheyArePrinted() {
        String source = Newsdesk.source("A witness of the place");
        String place = Newsdesk.place("The place of a meeting");
        Newsdesk.approve(source, place);
        Newsdesk.release(source, place);
        String event = meeting("A meeting of one day", place, source);

        JsonNode items =
                page("/api/v1/claims?source=" + source + "&property=property/place").path("items");

        assertEquals(1, items.size(), items.toString());
        JsonNode claim = items.get(0);
        assertEquals("/api/v1/events/" + event, claim.at("/subject/id").asText());
        assertEquals("A meeting of one day", claim.at("/subject/labels/0/words").asText());
        assertEquals("/api/v1/events/" + event + "/editions/1", claim.path("printedIn").asText());
        assertEquals("/api/v1/places/" + place, claim.at("/value/id").asText());
        JsonNode alone = Site.json(Site.get(claim.path("id").asText()));
        assertEquals(claim, alone.path("current"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # address                               | parameter | part of the explanation
                    /api/v1/events?withinn=1955              | withinn   | within, match, actor
                    /api/v1/events?within=summer             | within    | EDTF
                    /api/v1/events?within=1955&match=roughly | match     | certainly, possibly, overlaps
                    /api/v1/events?match=overlaps            | match     | goes with within
                    /api/v1/events?role=role/mediator        | role      | goes with actor
                    /api/v1/events?actor=nobody              | actor     | identifier
                    /api/v1/events?type=meeting              | type      | event-type/meeting
                    /api/v1/actors?type=people               | type      | person, group, corporate-body
                    /api/v1/claims?stance=denies             | stance    | supports, disputes, mentions
                    /api/v1/claims?disputed=perhaps          | disputed  | true or false
                    /api/v1/sources?place=bcd0000000b        | place     | actor, source
                    /api/v1/events?limit=0                   | limit     | from 1 to 100
                    /api/v1/events?limit=all                 | limit     | from 1 to 100
                    /api/v1/events?place=&place=             | place     | once
                    /api/v1/events?as-of=yesterday           | as-of     | serial
                    /api/v1/events?as-of=999999999           | as-of     | so far
                    /api/v1/events?as-of=2999-01-01T00:00:00Z | as-of    | not come
                    /api/v1/events/bcd0000000b?asof=1        | asof      | as-of
                    /api/v1/changes?cursor=1                 | cursor    | after, limit
                    """)
    void saysWhatIsAllowedInstead(String address, String parameter, String part) {
        HttpResponse<String> answer = Site.get(address);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("*", Site.header(answer, "Access-Control-Allow-Origin"));
        JsonNode violation = Site.json(answer).at("/violations/0");
        assertEquals(parameter, violation.path("parameter").asText());
        assertTrue(violation.path("message").asText().contains(part), violation.toString());
    }

    @Test
    void doesNotLetARecordThatIsNotPublicBeToldFromNoneByAFilter() {
        String secret = Newsdesk.actor("A secret agent");
        HttpResponse<String> ofSecret = Site.get("/api/v1/events?actor=" + secret);
        HttpResponse<String> ofNobody = Site.get("/api/v1/events?actor=bcd0000000b");
        assertEquals(200, ofSecret.statusCode());
        assertEquals(ofNobody.body(), ofSecret.body());
        assertEquals(ofNobody.headers().map().keySet(), ofSecret.headers().map().keySet());
    }

    @Test
    void answersAsOfATime() {
        String source = Newsdesk.source("A raport of old");
        Newsdesk.approve(source);
        long first = Newsdesk.release(source);
        String address = "/api/v1/sources/" + source;
        String then = Site.json(Site.get(address)).at("/current/edition/released").asText();
        Newsdesk.revise(
                "sources",
                source,
                """
                {"titles": [{"words": "A report of old", "language": "en"}], "creators": [],
                 "languages": ["en"], "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}}\
                """);
        Newsdesk.approve(source);
        long second = Newsdesk.correct("erratum", source);

        JsonNode old = Site.json(Site.get(address + "?as-of=" + first));
        assertEquals("superseded", old.path("status").asText());
        assertEquals(Long.toString(first), old.path("asOf").asText());
        assertEquals("A raport of old", old.at("/current/titles/0/words").asText());
        assertEquals(address, old.at("/links/current").asText());
        assertEquals(address + "/editions/1", old.at("/links/edition").asText());
        assertEquals(old, Site.json(Site.get(address + "?as-of=" + then)));
        assertEquals(
                "current",
                Site.json(Site.get(address + "?as-of=" + second)).path("status").asText());
        assertEquals(404, Site.get(address + "?as-of=" + (first - 1)).statusCode());

        assertTrue(listed("/api/v1/sources?as-of=" + first, "A raport of old"));
        assertFalse(listed("/api/v1/sources?as-of=" + first, "A report of old"));
        assertFalse(listed("/api/v1/sources?as-of=" + (first - 1), "A raport of old"));

        Newsdesk.withdraw("source", source, "It was a hoax.");
        assertEquals(410, Site.get(address + "?as-of=" + first).statusCode());
        assertFalse(listed("/api/v1/sources?as-of=" + first, "A raport of old"));
    }

    private static boolean listed(String list, String title) {
        String next = list + "&limit=100";
        while (!next.isEmpty()) {
            HttpResponse<String> page = Site.get(next);
            assertEquals(200, page.statusCode(), page.body());
            if (page.body().contains(title)) {
                return true;
            }
            next = Site.json(page).path("next").asText();
        }
        return false;
    }

    private static JsonNode page(String address) {
        HttpResponse<String> answer = Site.get(address);
        assertEquals(200, answer.statusCode(), answer.body());
        return Site.json(answer);
    }

    private static String meeting(String label, String place, String source) {
        String event = Newsdesk.event(label);
        Newsdesk.attest(
                Newsdesk.claim(event, "date", Newsdesk.dated("1955-08-01")), "supports", source);
        Newsdesk.attest(Newsdesk.claim(event, "place", Newsdesk.record(place)), "supports", source);
        Newsdesk.approve(event);
        Newsdesk.release(event);
        return event;
    }
}
