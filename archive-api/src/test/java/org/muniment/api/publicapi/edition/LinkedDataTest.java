package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.api.Newsdesk;
import org.muniment.api.Site;

/** Public answers are JSON-LD 1.1: each term means something, and each address leads somewhere. */
@QuarkusTest
class LinkedDataTest {

    private static final List<String> VOCABULARIES =
            List.of(
                    "https://muniment.org/vocabulary#",
                    "https://schema.org/",
                    "http://purl.org/dc/terms/",
                    "http://www.w3.org/ns/oa#",
                    "http://www.w3.org/ns/prov#",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "http://www.w3.org/2000/01/rdf-schema#",
                    "http://www.w3.org/2004/02/skos/core#");

    private static final List<String> ABROAD =
            List.of(
                    "http://rightsstatements.org/vocab/UND/1.0/",
                    "http://www.wikidata.org/entity/Q1",
                    "https://elsewhere.example/report");

    @Test
    void everyKindOfEditionExpandsWithNothingLost() throws Exception {
        Scene scene = new Scene();
        for (String address : scene.editions()) {
            expandsWhole(address);
        }
        for (String answer : scene.answers()) {
            expandsWhole(answer);
        }
    }

    @Test
    void theContextDefinesEveryMember() {
        Scene scene = new Scene();
        Set<String> defined = new HashSet<>();
        names(Site.json(Site.get("/api/v1/context.jsonld")), defined);
        Set<String> used = new HashSet<>();
        scene.editions().forEach(address -> names(Site.json(Site.get(address)), used));
        scene.answers().forEach(address -> names(Site.json(Site.get(address)), used));
        used.removeAll(defined);
        assertEquals(Set.of(), used);
    }

    @Test
    void isExactInWhatItSays() throws Exception {
        Scene scene = new Scene();
        JsonObject event = expanded(Site.get("/api/v1/events/" + scene.event + "/editions/1"));
        assertEquals(Site.at("/api/v1/events/" + scene.event).toString(), event.getString("@id"));
        JsonObject label =
                event.getJsonArray("http://www.w3.org/2000/01/rdf-schema#label").getJsonObject(0);
        assertEquals("A linked event", label.getString("@value"));
        assertEquals("en", label.getString("@language"));
        String all = event.toString();
        assertTrue(all.contains("\"@type\":\"http://id.loc.gov/datatypes/edtf/EDTF\""), all);
        assertTrue(all.contains("http://www.w3.org/ns/oa#exact"), all);
        assertTrue(all.contains("http://www.w3.org/ns/oa#hasSelector"), all);
    }

    /**
     * Compares without regard to case, since tags of languages may be written anew in lower case.
     */
    private static void expandsWhole(String address) throws Exception {
        HttpResponse<String> answer = Site.get(address, "Accept", "application/ld+json");
        assertTrue(Site.header(answer, "Content-Type").startsWith("application/ld+json"), address);
        JsonObject expanded = expanded(answer);
        List<String> said = new ArrayList<>();
        leaves(Site.json(answer), said);
        List<String> kept = new ArrayList<>();
        leaves(expanded, kept);
        kept.replaceAll(each -> each.toLowerCase(Locale.ROOT));
        for (String each : said) {
            assertTrue(
                    kept.remove(each.toLowerCase(Locale.ROOT)),
                    () -> address + " lost " + each + " of " + expanded);
        }
        iris(expanded, address);
    }

    private static JsonObject expanded(HttpResponse<String> answer) throws JsonLdError {
        JsonArray all =
                JsonLd.expand(JsonDocument.of(new StringReader(answer.body())))
                        .base(URI.create(answer.uri().toString()))
                        .loader((url, options) -> document(url))
                        .get();
        return all.getJsonObject(0);
    }

    private static JsonDocument document(URI url) throws JsonLdError {
        HttpResponse<String> answer = Site.get(url.getPath(), "Accept", "application/ld+json");
        return JsonDocument.of(new StringReader(answer.body()));
    }

    /** What an answer says, names of members left out. */
    private static void leaves(JsonNode node, List<String> leaves) {
        if (node.isValueNode()) {
            leaves.add(node.isNumber() ? node.decimalValue().toString() : node.asText());
        }
        node.properties().stream()
                .filter(member -> !member.getKey().equals("@context"))
                .forEach(member -> leaves(member.getValue(), leaves));
        if (node.isArray()) {
            node.forEach(each -> leaves(each, leaves));
        }
    }

    /** The same of what became of it; addresses of this site without the site. */
    private static void leaves(JsonValue value, List<String> leaves) {
        switch (value) {
            case JsonObject object ->
                    object.forEach(
                            (name, each) -> {
                                if (name.equals("@type") && each instanceof JsonArray types) {
                                    types.getValuesAs(JsonString.class)
                                            .forEach(type -> leaves.add(local(type.getString())));
                                } else if (!name.equals("@type")) {
                                    leaves(each, leaves);
                                }
                            });
            case JsonArray array -> array.forEach(each -> leaves(each, leaves));
            case JsonString string ->
                    leaves.add(string.getString().replace(Site.at("").toString(), ""));
            case JsonNumber number -> leaves.add(number.bigDecimalValue().toString());
            default -> leaves.add(value.toString());
        }
    }

    /** The name of a type, as our editions have it. */
    private static String local(String type) {
        String name = type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1);
        return name.equals("CreativeWork") ? "Source" : name;
    }

    /** Every property is of a vocabulary, every address one of this site or of what was named. */
    private static void iris(JsonValue value, String where) {
        if (value instanceof JsonObject object) {
            object.forEach(
                    (name, each) -> {
                        if (name.equals("@id")) {
                            address(((JsonString) each).getString(), where);
                        } else if (!name.startsWith("@")) {
                            vocabulary(name, where);
                        } else if (name.equals("@type") && each instanceof JsonArray types) {
                            types.getValuesAs(JsonString.class)
                                    .forEach(type -> vocabulary(type.getString(), where));
                        }
                        iris(each, where);
                    });
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> iris(each, where));
        }
    }

    private static void vocabulary(String iri, String where) {
        assertTrue(VOCABULARIES.stream().anyMatch(iri::startsWith), where + ": " + iri);
    }

    private static void address(String iri, String where) {
        String ours = Site.at("/api/v1/").toString();
        assertTrue(
                ABROAD.contains(iri)
                        || iri.startsWith(ours)
                                && iri.substring(ours.length())
                                        .matches("[a-z]+(/[0-9a-z]{11}(/.*)?)?(\\?.*)?"),
                where + ": " + iri);
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties()
                .forEach(
                        member -> {
                            names.add(member.getKey());
                            names(member.getValue(), names);
                        });
        if (node.isArray()) {
            node.forEach(each -> names(each, names));
        }
    }

    /** Published records of each kind that say as much as they can. */
    private static final class Scene {
        private final String source;
        private final String translated;
        private final String actor;
        private final String place;
        private final String event;
        private final String collection;
        private final String claim;
        private final String attestation;

        Scene() {
            actor =
                    Newsdesk.draft(
                            "actors",
                            """
                            {"type": "person", "identifiers": [{"uri": "http://www.wikidata.org/entity/Q1"}],
                             "names": [
                              {"words": "Zhou Enlai", "language": "zh", "script": "Latn",
                               "type": "preferred", "generated": false},
                              {"words": "Chou En-lai", "language": "zh", "script": "Latn",
                               "type": "romanization", "romanization": "wade-giles", "generated": true}]}\
                            """);
            source =
                    Newsdesk.draft(
                            "sources",
                            """
                            {"titles": [{"words": "A report", "language": "en"}, {"words": "报告"}],
                             "creators": [{"name": "Zhou", "actor": "%s", "role": "author"}],
                             "languages": ["en"], "genre": "report", "publisher": "A press",
                             "holder": "An archive", "callNumber": "B 7", "custodialHistory": "Bought.",
                             "address": "https://elsewhere.example/report", "level": "item",
                             "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/",
                                        "statement": "Nobody knows."}}\
                            """
                                    .formatted(actor));
            translated =
                    Newsdesk.draft(
                            "sources",
                            """
                            {"titles": [{"words": "A translation", "language": "en"}], "languages": ["en"],
                             "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"},
                             "partOf": {"whole": "%1$s", "position": 2},
                             "derivation": {"how": "translation", "original": "%1$s",
                                            "method": "by hand", "methodInferred": true}}\
                            """
                                    .formatted(source));
            String around = Newsdesk.place("A linked country");
            place =
                    Newsdesk.draft(
                            "places",
                            """
                            {"names": [{"words": "A linked town", "language": "en", "script": "Latn",
                                        "type": "preferred", "generated": false,
                                        "from": {"calendar": "gregorian", "edtf": "1906", "basis": []}}],
                             "location": {"latitude": "39.90", "longitude": "116.4",
                                          "precisionMetres": 20000},
                             "within": [{"place": "%s",
                                         "from": {"calendar": "gregorian", "edtf": "1949", "basis": []}}]}\
                            """
                                    .formatted(around));
            event = Newsdesk.event("A linked event");
            claim = claims();
            attestation = Newsdesk.attest(claim, "disputes", translated);
            Newsdesk.draft(
                    "notes",
                    """
                    {"record": "%s", "noteKind": "note-kind/sic", "visibility": "public",
                     "words": [{"words": "Read: agreed.", "language": "en"}]}\
                    """
                            .formatted(claim));
            collection =
                    Newsdesk.draft(
                            "collections",
                            """
                            {"titles": [{"words": "Links", "language": "en"}],
                             "introduction": [{"words": "About links.", "language": "en"}],
                             "editorialMethod": [{"words": "As found.", "language": "en"}],
                             "members": ["%s", "%s"]}\
                            """
                                    .formatted(event, source));
            Newsdesk.approve(actor, source, translated, around, place, event, collection);
            decideConflict();
            Newsdesk.release(actor, source, translated, around, place, event, collection);
        }

        private String claims() {
            String text =
                    Newsdesk.done(
                                    "amara",
                                    "/sources/" + source + "/texts",
                                    """
                                    {"words": "They met by the heron gate in August.", "language": "en",
                                     "method": "transcription"}\
                                    """)
                            .path("id")
                            .asText();
            String passage =
                    Newsdesk.done(
                                    "amara",
                                    "/texts/" + text + "/passages",
                                    "{\"exact\": \"by the heron gate\"}")
                            .path("id")
                            .asText();
            String quotation = "{\"type\": \"quotation\", \"passage\": \"%s\"}".formatted(passage);
            String date =
                    Newsdesk.claim(
                            event,
                            "date",
                            """
                            {"type": "dating", "dating": {"words": "August", "calendar": "gregorian",
                             "edtf": "1955-08",
                             "basis": [{"quotation": "1955", "explanation": "The heading."}]}}\
                            """);
            Newsdesk.attestWith(date, "supports", quotation, "\"voice\": \"narrator\",");
            String participant =
                    Newsdesk.claim(
                            event,
                            "participant",
                            Newsdesk.record(actor),
                            Newsdesk.qualifier("role", Newsdesk.term("role/mediator")));
            Newsdesk.attestWith(
                    participant,
                    "supports",
                    quotation,
                    "\"voice\": \"reported\", \"quotedFrom\": \"A letter\", \"attributedTo\":"
                            + " {\"words\": \"a clerk\", \"actor\": \"%s\"},".formatted(actor));
            String described =
                    Newsdesk.claim(
                            event,
                            "participant",
                            """
                            {"type": "described-person",
                             "description": {"words": "a guard", "language": "en"},
                             "identifiedBy": "%s"}\
                            """
                                    .formatted(participant));
            Newsdesk.attestWith(
                    described,
                    "supports",
                    """
                    {"type": "inference", "premises": ["%s"],
                     "reasoning": {"words": "There was one.", "language": "en"}}\
                    """
                            .formatted(participant),
                    "");
            String none = Newsdesk.claim(event, "agenda", "{\"type\": \"none\"}");
            Newsdesk.attestWith(
                    none,
                    "supports",
                    """
                    {"type": "search-report", "what": "minutes", "where": "the files",
                     "how": "page by page", "when": "2026-03", "byWhom": "the editors",
                     "outcome": "nothing-found",
                     "remarks": {"words": "Two were missing.", "language": "en"}}\
                    """,
                    "");
            Newsdesk.attestWith(
                    Newsdesk.claim(event, "place", Newsdesk.record(place)),
                    "supports",
                    """
                    {"type": "editorial-judgement",
                     "reasoning": {"words": "It is known.", "language": "en"}}\
                    """,
                    "");
            for (String amount : List.of("2", "5")) {
                Newsdesk.attest(
                        Newsdesk.claim(
                                event,
                                "number-of",
                                """
                                {"type": "quantity", "amount": "%s", "approximation": "exactly",
                                 "unit": "unit/people"}\
                                """
                                        .formatted(amount)),
                        "supports",
                        source);
            }
            Newsdesk.attest(
                    Newsdesk.claim(
                            event, "number-in-series", "{\"type\": \"ordinal\", \"number\": 3}"),
                    "supports",
                    source);
            String purpose =
                    Newsdesk.claim(
                            event,
                            "purpose",
                            """
                            {"type": "text", "text": {"words": "to agree", "language": "en"}}\
                            """);
            Newsdesk.attest(purpose, "supports", source);
            return purpose;
        }

        private void decideConflict() {
            JsonNode conflict =
                    Site.json(
                                    Site.get(
                                            "/api/curation/v1/conflicts?subject=" + event,
                                            "Authorization",
                                            "Bearer " + org.muniment.testservices.Tokens.of("bo")))
                            .at("/items/0");
            String resolutions = "/conflicts/" + conflict.path("id").asText() + "/resolutions";
            JsonNode decided =
                    Newsdesk.done(
                            "bo",
                            resolutions,
                            "{\"claims\": %s, \"outcome\": \"open\", \"reason\": \"Who knows.\"}"
                                    .formatted(conflict.path("claims")));
            Newsdesk.done(
                    "carmen",
                    resolutions + "/" + decided.at("/standing/id").asText() + "/approval",
                    "");
        }

        List<String> editions() {
            return List.of(
                    "/api/v1/sources/" + source + "/editions/1",
                    "/api/v1/sources/" + translated + "/editions/1",
                    "/api/v1/actors/" + actor + "/editions/1",
                    "/api/v1/places/" + place + "/editions/1",
                    "/api/v1/events/" + event + "/editions/1",
                    "/api/v1/collections/" + collection + "/editions/1");
        }

        /** Answers that are put together around editions. */
        List<String> answers() {
            return List.of(
                    "/api/v1/events/" + event,
                    "/api/v1/claims/" + claim,
                    "/api/v1/attestations/" + attestation,
                    "/api/v1/sources?actor=" + actor,
                    "/api/v1/claims?subject=" + event + "&limit=3");
        }
    }
}
