package org.muniment.specimen.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.muniment.publication.Standing;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.review.Inbox;
import org.muniment.review.usecase.ReadInbox;
import org.muniment.specimen.Act;
import org.muniment.specimen.store.SpecimenFiles;
import org.muniment.testservices.PostgresTestResource;

/** The specimen archive is loaded once, into an archive of its own, and looked at. */
@QuarkusTest
@TestProfile(LoadSpecimenTest.Untouched.class)
@WithTestResource(PostgresTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadSpecimenTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Starts the application, and with it a database that nobody has written in. */
    public static class Untouched implements QuarkusTestProfile {}

    @Inject LoadSpecimen loadSpecimen;
    @Inject SpecimenFiles files;
    @Inject ReadPublic read;
    @Inject ReadInbox inbox;
    @Inject RecogniseAgent agents;
    @Inject EntityManager entities;

    private long leftByABrokenLoad;
    private boolean loaded;
    private boolean loadedAgain;

    @BeforeAll
    void load() {
        List<Act> broken = new ArrayList<>(files.diary());
        broken.set(
                broken.size() - 1,
                new Act.Release(
                        "dmitri", List.of("call-of-december-1969"), "Too early", Optional.empty()));
        assertThrows(IllegalStateException.class, () -> loadSpecimen.load(broken));
        leftByABrokenLoad =
                count("select count(*) from change_set where origin <> 'seed'")
                        + count("select count(*) from file")
                        + count("select count(*) from publication_log");
        loaded = loadSpecimen.load();
        loadedAgain = loadSpecimen.load();
    }

    @Test
    void aLoadThatBreaksOffLeavesNothingAndTheNextOneBeginsAnew() {
        assertEquals(0, leftByABrokenLoad);
        assertTrue(loaded);
    }

    @Test
    void isNeverLoadedTwice() {
        assertFalse(loadedAgain);
        assertEquals(1, count("select count(*) from publication_log where kind = 'withdrawal'"));
    }

    @Test
    void hasWhatAnArchiveHas() {
        Map<String, Long> expected =
                Map.of(
                        "source", 8L,
                        "place", 6L,
                        "actor", 8L,
                        "event", 18L,
                        "claim", 90L,
                        "collection", 1L,
                        "note", 2L);
        Map<String, Long> actual = new HashMap<>();
        expected.keySet()
                .forEach(
                        kind ->
                                actual.put(
                                        kind,
                                        count(
                                                "select count(*) from record where kind = '%s'"
                                                        .formatted(kind))));
        assertEquals(expected, actual);
    }

    @Test
    void showsEveryKindOfEvidenceStanceAndVoice() {
        Set<String> seen = new TreeSet<>();
        for (String event : List.of("talks", "last-in-geneva", "break", "first-in-warsaw")) {
            for (JsonNode claim : edition(RecordKind.EVENT, event).path("claims")) {
                for (JsonNode attestation : claim.path("attestations")) {
                    seen.add(attestation.path("stance").asText());
                    seen.add(attestation.path("evidence").path("type").asText());
                    if (attestation.has("voice")) {
                        seen.add("voice " + attestation.path("voice").asText());
                    }
                }
            }
        }
        assertEquals(
                Set.of(
                        "supports",
                        "disputes",
                        "mentions",
                        "quotation",
                        "image",
                        "locator",
                        "search-report",
                        "inference",
                        "editorial-judgement",
                        "voice narrator",
                        "voice reported",
                        "voice quoted"),
                seen);
    }

    @Test
    void leavesOneConflictOpenAndDecidesTwo() {
        List<String> outcomes = new ArrayList<>();
        for (String event : List.of("talks", "first-in-warsaw")) {
            edition(RecordKind.EVENT, event)
                    .path("conflicts")
                    .forEach(conflict -> outcomes.add(conflict.path("outcome").asText()));
        }
        outcomes.sort(null);
        assertEquals(List.of("different-things-counted", "open", "preferred"), outcomes);
    }

    @Test
    void correctsOneRecordAndWithdrawsAnother() {
        JsonNode last = edition(RecordKind.EVENT, "last-in-warsaw").path("edition");
        assertEquals(2, last.path("number").asInt());
        assertEquals("erratum", last.path("kind").asText());
        Standing.Withdrawn withdrawn =
                assertInstanceOf(
                        Standing.Withdrawn.class,
                        read.standing(RecordKind.EVENT, Stage.following("meeting-14-september")));
        assertEquals(Optional.of(Stage.following("first-in-warsaw")), withdrawn.successor());
    }

    @Test
    void quotesTheDiaryWithoutWhatStandsAround() {
        JsonNode evidence =
                claim(edition(RecordKind.EVENT, "fashion-show"), "property/date")
                        .path("attestations")
                        .path(0)
                        .path("evidence");
        assertEquals("last night, the 3rd", evidence.path("exact").asText());
        assertFalse(evidence.has("prefix"));
    }

    @Test
    void leavesWorkInTheInboxes() {
        Inbox amara = inbox("amara");
        assertEquals(
                List.of(Stage.following("planned-may-1970/date")),
                amara.returned().stream().map(one -> one.revision().record()).toList());
        assertTrue(
                inbox("farid").waiting().stream()
                        .flatMap(submission -> submission.parts().stream())
                        .anyMatch(
                                part ->
                                        part.revision()
                                                .record()
                                                .equals(Stage.following("bandung/speaker#1"))));
    }

    @Test
    void namesPeopleInEveryScriptAndRomanization() {
        Set<String> names = new TreeSet<>();
        edition(RecordKind.ACTOR, "zhou-enlai")
                .path("names")
                .forEach(
                        name ->
                                names.add(
                                        "%s %s"
                                                .formatted(
                                                        name.path("words").asText(),
                                                        name.path("romanization")
                                                                .asText(
                                                                        name.path("script")
                                                                                .asText()))));
        assertEquals(
                Set.of(
                        "Zhou Enlai Latn",
                        "周恩来 Hans",
                        "周恩來 Hant",
                        "Zhōu Ēnlái pinyin",
                        "Chou En-lai wade-giles"),
                names);
    }

    @Test
    void printsThePublicNoteAndNotTheInternalOne() {
        JsonNode notes = edition(RecordKind.EVENT, "agreed-announcement").path("notes");
        assertEquals(1, notes.size());
        assertFalse(edition(RecordKind.EVENT, "last-in-geneva").has("notes"));
    }

    @Test
    void sourcesSayThatTheyAreSpecimens() {
        for (String source : List.of("bulletin", "diary", "handbook", "photograph")) {
            JsonNode edition = edition(RecordKind.SOURCE, source);
            assertTrue(
                    edition.path("titles").path(0).path("words").asText().contains("[specimen]"));
            assertTrue(edition.path("custodialHistory").asText().startsWith("A specimen"));
        }
    }

    @Test
    void peopleAreThoseOfTheRealm() throws IOException {
        Map<String, String> realm = new HashMap<>();
        Path file = Path.of("..", "deploy", "keycloak", "specimen", "muniment-users-0.json");
        for (JsonNode user : JSON.readTree(file.toFile()).path("users")) {
            realm.put(
                    user.path("username").asText(),
                    "%s %s %s"
                            .formatted(
                                    user.path("id").asText(),
                                    user.path("firstName").asText(),
                                    user.path("lastName").asText()));
        }
        files.people()
                .forEach(
                        (name, person) ->
                                assertEquals(
                                        realm.get(name), person.subject() + " " + person.name()));
    }

    private Inbox inbox(String name) {
        var person = files.people().get(name);
        var agent = agents.recognise("urn:muniment:specimen", person.subject(), person.name());
        return inbox.read(agent.id());
    }

    private JsonNode edition(RecordKind kind, String name) {
        var current =
                assertInstanceOf(
                        Standing.Current.class, read.standing(kind, Stage.following(name)));
        try {
            return JSON.readTree(new String(current.edition().bytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode claim(JsonNode edition, String property) {
        for (JsonNode claim : edition.path("claims")) {
            if (claim.path("property").path("code").asText().equals(property)) {
                return claim;
            }
        }
        throw new AssertionError("no claim " + property + " in " + edition);
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number) entities.createNativeQuery(query).getSingleResult())
                                        .longValue());
    }
}
