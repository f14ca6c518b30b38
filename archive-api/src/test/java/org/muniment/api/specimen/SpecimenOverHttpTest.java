package org.muniment.api.specimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** A platform that is started with the specimen archive on a fresh database. */
@QuarkusTest
@TestProfile(FirstStart.class)
class SpecimenOverHttpTest {

    private static final Pattern ADDRESS =
            Pattern.compile("http://localhost:8080(/api/v1/[a-z0-9/]+)");
    private static final String TALKS = "/api/v1/events/s0ngdj4kvj0";
    private static final String TOMBSTONE = "/api/v1/events/zxmpm5nrc3p";
    private static final String DRAFT = "/api/v1/events/hh514wjqjq4";

    @Test
    void everyAddressThatTheDocumentsCiteAnswers() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> actual = new TreeMap<>();
        for (String page : Set.of("README.md", "docs/specimen.md")) {
            var cited = ADDRESS.matcher(Files.readString(Path.of("..").resolve(page)));
            while (cited.find()) {
                String path = cited.group(1);
                expected.put(path, path.equals(TOMBSTONE) ? 410 : 200);
                actual.put(path, Site.get(path).statusCode());
            }
        }
        assertTrue(expected.size() >= 10, expected.toString());
        assertEquals(expected, actual);
    }

    @Test
    void whoSignsInAsAmaraIsTheAuthorOfHerWork() {
        String amara = get("/api/curation/v1/me", "amara").path("id").asText();
        JsonNode talks = Site.json(Site.get(TALKS)).path("current");
        assertEquals(amara, talks.path("revision").path("authors").path(0).asText());
        JsonNode returned = get("/api/curation/v1/inbox", "amara").path("returned");
        assertEquals(1, returned.size());
    }

    @Test
    void listsWhatWasReleasedAndNothingElse() {
        JsonNode events = Site.json(Site.get("/api/v1/events?limit=100")).path("items");
        Set<String> addresses = new TreeSet<>();
        events.forEach(event -> addresses.add(event.path("id").asText()));
        assertEquals(14, addresses.size());
        assertTrue(addresses.contains(TALKS));
        assertEquals(Set.of(), withdrawnOrDraft(addresses));
        assertEquals(404, Site.get(DRAFT).statusCode());
    }

    @Test
    void theTombstoneSaysInASentenceWhatHappened() {
        String detail = Site.json(Site.get(TOMBSTONE)).path("detail").asText();
        assertTrue(
                detail.matches("Withdrawn on \\d{4}-\\d\\d-\\d\\d: There was no such meeting: .*"),
                detail);
    }

    @Test
    void whatMayOnlyBeQuotedFromIsNowhereReadInFull() {
        String diary = Site.get("/api/v1/events/66t5tq5kjjn").body();
        assertTrue(diary.contains("last night, the 3rd"));
        assertTrue(!diary.contains("gilt chairs"), diary);
    }

    private static Set<String> withdrawnOrDraft(Set<String> addresses) {
        return addresses.stream()
                .filter(Set.of(TOMBSTONE, DRAFT)::contains)
                .collect(Collectors.toSet());
    }

    private static JsonNode get(String path, String person) {
        return Site.json(Site.get(path, "Authorization", "Bearer " + Tokens.of(person)));
    }
}
