package org.muniment.api.publicapi.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.api.Desk.approved;
import static org.muniment.api.Desk.created;
import static org.muniment.api.Desk.done;
import static org.muniment.api.Desk.post;
import static org.muniment.api.Desk.released;
import static org.muniment.api.Desk.revised;
import static org.muniment.api.Desk.submitted;
import static org.muniment.api.Desk.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muniment.api.Desk;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/**
 * A canary word is put wherever something is not public; then every public endpoint is asked about
 * every record, by every method, and every link is followed. No canary may be in any status line,
 * header or body; a word that is public has to be found, or the search itself is broken.
 */
@QuarkusTest
class NothingRestrictedShowsTest {

    private static final Pattern LINK = Pattern.compile("[\"<](/[^\"<>{}\\s]*)[\">]");
    private static final int MOST_PAGES = 5_000;

    private final List<String> records = new ArrayList<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder everything = new StringBuilder();
    private final Set<String> leaks = new HashSet<>();

    @Test
    void saysNoWordThatIsNotPublicInAnyAnswerHeaderOrError() {
        writeWhatIsNotPublic();
        String event = publishWithEveryAccess();
        narrow();
        withdraw();
        discuss(event);
        suggest();

        roots().forEach(this::visit);
        while (!ahead.isEmpty()) {
            read(ahead.remove());
        }

        assertTrue(seen.size() > 200, () -> "only " + seen.size() + " addresses were asked");
        for (String open :
                List.of("openlabel", "openexact", "openaround", "openword", "opennote")) {
            assertTrue(everything.indexOf(open) >= 0, open + " is public and was not found");
        }
        assertEquals(Set.of(), leaks);
    }

    private void writeWhatIsNotPublic() {
        add(created("/events", event("canary-draft-event"), "canary-reason"));
        add(created("/sources", source("canary-draft-source", "public")));
        add(created("/actors", actor("canary-draft-actor")));
        add(created("/places", place("canary-draft-place")));
        add(created("/collections", collection("canary-draft-collection", "")));
        String waiting = add(created("/events", event("canary-submitted-event")));
        submitted(waiting, "canary-submission-note");
    }

    /** An event whose claims rest on words of a source of each access. */
    private String publishWithEveryAccess() {
        String event = add(created("/events", event("openlabel")));
        List<String> sources = new ArrayList<>();
        sources.add(rested(event, "Open report", "public", "openaround", "openexact"));
        sources.add(
                rested(
                        event,
                        "Quoted report",
                        "quotations-only",
                        "canary-around-quoted",
                        "openword"));
        sources.add(
                rested(
                        event,
                        "Described report",
                        "metadata-only",
                        "canary-around-described",
                        "canary-exact-described"));
        sources.add(
                rested(
                        event,
                        "canary-title-embargoed",
                        "embargoed\", \"until\": \"2999-01-01",
                        "canary-around-embargoed",
                        "canary-exact-embargoed"));
        String whole = add(created("/collections", collection("Reports", quoted(sources))));
        add(created("/notes", note(event, "public", "opennote")));
        add(created("/notes", note(event, "internal", "canary-internal-note")));
        add(created("/notes", note(sources.getFirst(), "internal", "canary-internal-note")));
        sources.forEach(Desk::approved);
        approved(event, whole);
        List<String> all = new ArrayList<>(sources);
        all.add(event);
        all.add(whole);
        released(all.toArray(String[]::new));
        revised("/events/" + event, 1, event("canary-later-draft"));
        add(created("/claims", claim(event, "canary-draft-statement")));
        return event;
    }

    /** What was public once, and is no longer to be read at any address of then. */
    private void narrow() {
        String event = add(created("/events", event("Another meeting")));
        String source =
                rested(
                        event,
                        "Withheld report",
                        "public",
                        "canary-around-narrowed",
                        "canary-narrowed");
        String closed =
                rested(
                        event,
                        "canary-title-closed",
                        "public",
                        "canary-around-closed",
                        "canary-closed");
        String holds = add(created("/collections", collection("Others", quoted(List.of(closed)))));
        approved(source, closed, event, holds);
        released(source, closed, event, holds);
        revised("/sources/" + source, 1, source("Withheld report", "metadata-only"));
        revised(
                "/sources/" + closed,
                1,
                source("canary-title-closed", "embargoed\", \"until\": \"2999-01-01"));
    }

    private void withdraw() {
        String event = add(created("/events", event("canary-withdrawn-event")));
        String source = rested(event, "Last report", "public", "canary-withdrawn", "canary-words");
        approved(source, event);
        released(source, event);
        withdrawn("event", event, "It did not happen.");
    }

    private void discuss(String event) {
        done(
                post(
                        "carmen",
                        "/threads",
                        "{\"record\": \"%s\", \"words\": \"canary-thread\"}".formatted(event)));
        HttpResponse<String> deposited =
                Site.send(
                        Site.request(
                                        "/api/curation/v1/sources/"
                                                + records.get(1)
                                                + "/surrogates?name=canary-file.txt")
                                .header("Authorization", "Bearer " + Tokens.of("amara"))
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString("canary-file-words")));
        done(deposited);
    }

    /** A source that is public, on whose text a machine had something to offer. */
    private void suggest() {
        String source = add(created("/sources", source("Suggestive report", "public")));
        String text =
                done(post(
                                "amara",
                                "/sources/" + source + "/texts",
                                """
                                {"method": "transcription", "language": "en",
                                 "words": "On 4 May 1921 the canary-offered envoys met with Ottokar of canary-named. On 6 May 1921 the canary-accepted envoys met with the miller."}\
                                """))
                        .path("id")
                        .asText();
        records.add(text);
        done(post("amara", "/texts/" + text + "/suggestions", ""));
        JsonNode offered =
                Site.json(
                                Site.get(
                                        "/api/curation/v1/texts/" + text + "/suggestions",
                                        "Authorization",
                                        "Bearer " + Tokens.of("amara")))
                        .path("items");
        List<String> events = new ArrayList<>();
        offered.forEach(
                one -> {
                    records.add(one.path("id").asText());
                    if (one.path("kind").asText().equals("candidate-event")) {
                        events.add(one.path("id").asText());
                    }
                });
        assertEquals(2, events.size(), offered::toString);
        done(
                post(
                        "amara",
                        "/suggestions/" + events.get(0) + "/dismissal",
                        "{\"why\": \"canary-dismissed\"}"));
        JsonNode made =
                done(
                        post(
                                "amara",
                                "/suggestions/" + events.get(1) + "/acceptance",
                                "{\"reason\": \"canary-reason-of-acceptance\"}"));
        add(made.path("event").asText());
        made.path("claims").forEach(claim -> add(claim.asText()));
        records.add(made.path("passage").asText());
        approved(source);
        released(source);
    }

    /** Every public endpoint, with every record in the place of its parameter. */
    private Stream<String> roots() {
        return table().stream()
                .filter(path -> path.startsWith("/api") || path.equals("/"))
                .flatMap(this::filled);
    }

    private Stream<String> filled(String path) {
        if (!path.contains("{")) {
            return Stream.of(path, path + "?limit=200");
        }
        return records.stream()
                .map(record -> path.replaceFirst("\\{(id|record)}", record))
                .flatMap(
                        one ->
                                one.contains("{number}")
                                        ? Stream.of("1", "2", "3", "0")
                                                .map(number -> one.replace("{number}", number))
                                        : Stream.of(one, one + "?as-of=1", one + "?as-of=1000000"))
                .filter(one -> !one.contains("{"));
    }

    private static List<String> table() {
        try (InputStream in =
                NothingRestrictedShowsTest.class.getResourceAsStream("/endpoint-roles.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET") && line.endsWith("anyone"))
                    .map(line -> line.split("\\s+")[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(String address) {
        if (seen.size() < MOST_PAGES && seen.add(address)) {
            ahead.add(address);
        }
    }

    private void read(String address) {
        HttpResponse<String> answer = Site.get(address, "Origin", "https://reader.example");
        keep(address, answer);
        LINK.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .filter(link -> link.startsWith("/api/v1/"))
                .forEach(this::visit);
        LINK.matcher(String.join(" ", answer.headers().allValues("Link")))
                .results()
                .map(found -> found.group(1))
                .forEach(this::visit);
        keep(address, method("HEAD", address));
        keep(address, method("POST", address));
        keep(address, method("OPTIONS", address));
        keep(address, Site.get(address, "Accept", "application/ld+json"));
        keep(address, Site.get(address, "Accept", "text/plain"));
    }

    private static HttpResponse<String> method(String method, String address) {
        return Site.send(Site.request(address).method(method, BodyPublishers.noBody()));
    }

    private void keep(String address, HttpResponse<String> answer) {
        String headers =
                answer.headers().map().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
        String all = answer.statusCode() + "\n" + headers + "\n" + answer.body();
        everything.append(all);
        Pattern.compile("canary-[a-z-]+")
                .matcher(all)
                .results()
                .forEach(
                        found ->
                                leaks.add(
                                        found.group()
                                                + " at "
                                                + answer.request().method()
                                                + " "
                                                + address));
    }

    private String add(String record) {
        records.add(record);
        return record;
    }

    /** A source with a text, and a claim on the event that rests on a word of it. */
    private String rested(String event, String title, String access, String around, String exact) {
        String source = add(created("/sources", source(title, access)));
        String text =
                done(post(
                                "amara",
                                "/sources/" + source + "/texts",
                                """
                                {"method": "transcription", "language": "en",
                                 "words": "He wrote %s and %s in his book."}\
                                """
                                        .formatted(around, exact)))
                        .path("id")
                        .asText();
        String passage =
                done(post(
                                "amara",
                                "/texts/" + text + "/passages",
                                "{\"exact\": \"%s\"}".formatted(exact)))
                        .path("id")
                        .asText();
        records.add(text);
        records.add(passage);
        String claim = add(created("/claims", claim(event, "It was a meeting.")));
        add(
                created(
                        "/attestations",
                        """
                        {"claim": "%s", "stance": "supports", "voice": "narrator",
                         "evidence": {"type": "quotation", "passage": "%s"}}\
                        """
                                .formatted(claim, passage)));
        return source;
    }

    private static String event(String label) {
        return "{\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}".formatted(label);
    }

    private static String source(String title, String access) {
        return """
        {"titles": [{"words": "%s", "language": "en"}], "creators": [], "languages": ["en"],
         "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"},
         "access": {"level": "%s"}}\
        """
                .formatted(title, access);
    }

    private static String actor(String name) {
        return """
        {"type": "person", "names": [{"words": "%s", "language": "en", "script": "Latn",
         "type": "preferred", "generated": false}]}\
        """
                .formatted(name);
    }

    private static String place(String name) {
        return """
        {"names": [{"words": "%s", "language": "en", "script": "Latn", "type": "preferred",
         "generated": false}]}\
        """
                .formatted(name);
    }

    private static String collection(String title, String members) {
        return "{\"titles\": [{\"words\": \"%s\", \"language\": \"en\"}], \"members\": [%s]}"
                .formatted(title, members);
    }

    private static String note(String record, String visibility, String words) {
        return """
        {"record": "%s", "noteKind": "note-kind/explanation", "visibility": "%s",
         "words": [{"words": "%s", "language": "en"}]}\
        """
                .formatted(record, visibility, words);
    }

    private static String claim(String subject, String statement) {
        return """
        {"subject": "%s", "property": "property/type",
         "value": {"type": "term", "term": "event-type/meeting"},
         "statement": [{"words": "%s", "language": "en"}]}\
        """
                .formatted(subject, statement);
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    }
}
