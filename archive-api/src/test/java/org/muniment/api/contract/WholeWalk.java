package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/**
 * Calls every operation at least once: Amara describes, Bo curates, Carmen reviews, Dmitri
 * publishes, and somebody without a name reads.
 */
final class WholeWalk {

    private static final String REPORT =
            "The envoys met on 1 August 1955 in the hall by the lake. They met again on the"
                    + " fourth.";

    private static final String TEI =
            """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
            <title>Letters of the Lake</title></titleStmt></fileDesc></teiHeader><text><body>
            <div type="letter" xml:id="l1" n="1"><pb n="3" facs="0003"/><head>1. To the
            harbour<note n="1">By hand.</note></head><dateline><placeName>Lakeside</placeName>,
            <date when="1931-04-02">2 April 1931</date></dateline><p>The ice is gone, says
            <persName corresp="#p1">Wei</persName>.</p></div></body></text></TEI>\
            """;
    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R
                /Resources<</Font<</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 49>> stream
            BT /F 12 Tf 72 700 Td (The envoys met again.) Tj ET
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private static final String NOBODY = "";

    private final Exchanges exchanges;
    private String picture = "";

    WholeWalk(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    void go() {
        reading();
        String source =
                record(
                        "Source",
                        sourceBody("A report on the talks"),
                        sourceBody("Report on the talks"));
        String place = record("Place", placeBody("Geneva"), placeBody("Genève"));
        String actor = record("Actor", actorBody("Wang Bingnan"), actorBody("Wang Ping-nan"));
        String event =
                record(
                        "Event",
                        eventBody("First meeting"),
                        eventBody("First ambassadorial meeting"));
        String collection =
                record(
                        "Collection",
                        collectionBody("The talks", source),
                        collectionBody("The talks of 1955", source));
        term();
        String passage = files(source);
        String claim =
                record(
                        "Claim",
                        claimBody(event, "1955-08-01", "It was in August."),
                        claimBody(event, "1955-08-01", "It was on 1 August 1955."));
        String attestation =
                record(
                        "Attestation",
                        quotation(claim, passage, "mentions"),
                        quotation(claim, passage, "supports"));
        layers(source, passage, claim);
        record("Note", noteBody(event, "A remark."), noteBody(event, "A clearer remark."));
        nesting(source);
        conflict(event, passage);
        changeSets(event);
        merges(event);
        workingCopies();
        batches();
        threads(event);
        review(source);
        review(place);
        review(actor);
        review(event);
        review(collection);
        publication(source, place, actor, event, collection);
        read(source, place, actor, event, collection, claim, attestation);
        upkeep(source, collection);
        expunction(source);
        refusals(event);
        withdrawal();
    }

    private void reading() {
        exchanges.call("amara", "getMe", Map.of(), "", 200);
        exchanges.call("amara", "readDate", Map.of(), "{\"text\": \"1955-08-01\"}", 200);
        exchanges.call("amara", "getRegistry", Map.of(), "", 200);
        exchanges.call("amara", "listTermsOfScheme", Map.of("scheme", "event-type"), "", 200);
        exchanges.call(NOBODY, "listProblems", Map.of(), "", 200);
        exchanges.call(NOBODY, "getProblem", Map.of("code", "not-found"), "", 200);
        exchanges.call(NOBODY, "readContract", Map.of(), "", 200);
        exchanges.call(NOBODY, "getContract", Map.of(), "", 200);
        exchanges.call(NOBODY, "getContractAsJson", Map.of(), "", 200);
        exchanges.call(NOBODY, "getContractAsYaml", Map.of(), "", 200);
        exchanges.call(NOBODY, "signIn", Map.of("to", "/admin/"), "", 302);
        exchanges.call(NOBODY, "signOut", Map.of(), "", 302);
        exchanges.call("amara", "findNames", Map.of("q", "gen", "kind", "place"), "", 200);
    }

    /** Makes a record, revises it, reads all there is to read of it, and retires another. */
    private String record(String kind, String first, String second) {
        String id =
                exchanges
                        .call(
                                "amara",
                                "create" + kind,
                                Map.of("Idempotency-Key", UUID.randomUUID()),
                                draft(first),
                                201)
                        .path("id")
                        .asText();
        around("amara", kind, id, second);
        String other =
                text(exchanges.call("amara", "create" + kind, Map.of(), draft(first), 201), "/id");
        retire(kind, other);
        return id;
    }

    private void around(String who, String kind, String id, String second) {
        exchanges.call(who, "get" + kind, Map.of("id", id), "", 200);
        exchanges.call(
                who,
                "revise" + kind,
                Map.of("id", id, "If-Match", "\"1\""),
                "{\"reason\": \"Put more exactly.\", \"body\": %s}".formatted(second),
                200);
        exchanges.call(who, "list" + kind + "s", Map.of("limit", 2), "", 200);
        exchanges.call(who, "list" + kind + "Revisions", Map.of("id", id), "", 200);
        exchanges.call(who, "get" + kind + "Revision", Map.of("id", id, "number", 1), "", 200);
        exchanges.call(
                who, "compare" + kind + "Revisions", Map.of("id", id, "from", 1, "to", 2), "", 200);
        restored(who, kind, id);
    }

    private void changeSets(String event) {
        JsonNode first =
                exchanges
                        .call("bo", "listChangeSets", Map.of("record", event), "", 200)
                        .at("/items/0");
        exchanges.call("bo", "getChangeSet", Map.of("id", text(first, "/id")), "", 200);
        JsonNode made =
                exchanges.call("bo", "createEvent", Map.of(), draft(eventBody("A meal")), 201);
        exchanges.call(
                "bo",
                "undoChangeSet",
                Map.of("id", text(made, "/changeSet")),
                "{\"reason\": \"Entered by mistake.\"}",
                201);
    }

    private void merges(String event) {
        String twin =
                text(
                        exchanges.call(
                                "bo",
                                "createEvent",
                                Map.of(),
                                draft(eventBody("The first meeting")),
                                201),
                        "/id");
        exchanges.call(
                "bo",
                "mergeRecords",
                Map.of(),
                "{\"record\": \"%s\", \"revision\": 1, \"into\": \"%s\", \"reason\": \"The same.\"}"
                        .formatted(twin, event),
                201);
        exchanges.call("bo", "listMerged", Map.of("into", event), "", 200);
        exchanges.call(
                "bo", "unmergeRecord", Map.of("record", twin, "reason", "Not the same."), "", 200);
    }

    private void workingCopies() {
        JsonNode copy =
                exchanges.call(
                        "amara",
                        "beginWorkingCopy",
                        Map.of(),
                        "{\"kind\": \"event\", \"body\": %s}".formatted(eventBody("A")),
                        201);
        Map<String, Object> one = Map.of("id", text(copy, "/id"));
        exchanges.call("amara", "listWorkingCopies", Map.of(), "", 200);
        exchanges.call("amara", "getWorkingCopy", one, "", 200);
        exchanges.call(
                "amara",
                "saveWorkingCopy",
                Map.of("id", text(copy, "/id"), "If-Match", "\"1\""),
                "{\"body\": %s}".formatted(eventBody("A second meeting")),
                200);
        exchanges.call("amara", "discardWorkingCopy", one, "", 204);
    }

    private void batches() {
        String table = "key,label:en\nw%1$s,Walk %1$s by the lake\n".formatted(UUID.randomUUID());
        Map<String, Object> named = Map.of("name", "events.csv");
        Map<String, Object> first = Map.of("id", batch(named, table));
        exchanges.call("amara", "listBatches", Map.of(), "", 200);
        exchanges.call("amara", "getBatch", first, "", 200);
        exchanges.call("amara", "listBatchRows", first, "", 200);
        exchanges.call("amara", "runBatch", first, "{\"reason\": \"From the guest book.\"}", 200);
        exchanges.call("amara", "dropBatch", Map.of("id", batch(named, table)), "", 204);
    }

    private String batch(Map<String, Object> named, String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return text(
                exchanges.call(
                        "amara", "bringBatch", named, bytes, "application/octet-stream", 201),
                "/id");
    }

    /** There and back again. */
    private void restored(String who, String kind, String id) {
        for (int number : new int[] {1, 2}) {
            exchanges.call(
                    who,
                    "restore" + kind + "Revision",
                    Map.of("id", id, "number", number, "If-Match", "\"%d\"".formatted(number + 1)),
                    "{\"reason\": \"It was right.\"}",
                    200);
        }
    }

    private void retire(String kind, String id) {
        Map<String, Object> parameters =
                Map.of("id", id, "If-Match", "\"1\"", "reason", "Entered twice.");
        exchanges.call("bo", "retire" + kind, parameters, "", 204);
    }

    private void term() {
        String word = "talks-" + UUID.randomUUID().toString().substring(0, 8);
        String id =
                text(
                        exchanges.call(
                                "bo", "createTerm", Map.of(), draft(termBody(word, "talks")), 201),
                        "/id");
        around("bo", "Term", id, termBody(word, "ambassadorial talks"));
        String other =
                text(
                        exchanges.call(
                                "bo",
                                "createTerm",
                                Map.of(),
                                draft(termBody(word + "-2", "talks")),
                                201),
                        "/id");
        retire("Term", other);
    }

    private String files(String source) {
        Map<String, Object> named = Map.of("id", source, "name", "report.txt");
        byte[] report = REPORT.getBytes(StandardCharsets.UTF_8);
        JsonNode deposit =
                exchanges.call(
                        "amara", "depositFile", named, report, "application/octet-stream", 201);
        String surrogate = text(deposit, "/surrogate/id");
        exchanges.call("amara", "depositFile", named, report, "application/octet-stream", 200);
        exchanges.call(
                "amara",
                "depositPage",
                Map.of("id", source, "surrogate", surrogate, "name", "report-2.txt", "label", "2"),
                (REPORT + " The end.").getBytes(StandardCharsets.UTF_8),
                "application/octet-stream",
                201);
        exchanges.call(
                "amara",
                "depositSource",
                Map.of("name", "card.txt", "language", "en", "reason", "From the desk."),
                ("A card: " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                "application/octet-stream",
                201);
        exchanges.call("amara", "listSurrogates", Map.of("id", source), "", 200);
        Map<String, Object> one = Map.of("id", source, "surrogate", surrogate);
        exchanges.call("amara", "getSurrogate", one, "", 200);
        Map<String, Object> page = new HashMap<>(one);
        page.put("number", 1);
        exchanges.call("amara", "getPageContent", page, "", 200);
        region(source);
        extraction(source);
        String text =
                text(
                        exchanges.call(
                                "amara",
                                "addText",
                                Map.of("id", source),
                                "{\"fromSurrogate\": \"%s\", \"page\": 1, \"language\": \"en\"}"
                                        .formatted(surrogate),
                                201),
                        "/id");
        String translation =
                text(
                        exchanges.call(
                                "amara",
                                "addText",
                                Map.of("id", source),
                                """
                                {"method": "translation", "language": "fr", "derivedFrom": "%s",
                                 "words": "Wang Ping-nan et M. Petitpierre se virent à Genève.",
                                 "machine": {"tool": "translator", "version": "3"}}\
                                """
                                        .formatted(text),
                                201),
                        "/id");
        exchanges.call("amara", "listTexts", Map.of("id", source), "", 200);
        exchanges.call("amara", "getText", Map.of("id", text), "", 200);
        exchanges.call("amara", "listMentions", Map.of("id", translation, "limit", 10), "", 200);
        exchanges.call(
                "amara", "listUnknownNames", Map.of("id", translation, "limit", 10), "", 200);
        exchanges.call("amara", "getWords", Map.of("id", text, "start", 0, "end", 10), "", 200);
        Map<String, Object> ofText = Map.of("id", text);
        String quoted = "{\"start\": 4, \"end\": 31, \"exact\": \"envoys met on 1 August 1955\"}";
        String passage = text(exchanges.call("amara", "selectPassage", ofText, quoted, 201), "/id");
        exchanges.call("amara", "selectPassage", ofText, quoted, 200);
        exchanges.call("amara", "listPassages", ofText, "", 200);
        exchanges.call("amara", "getPassage", Map.of("id", passage), "", 200);
        exchanges.call("amara", "getContext", Map.of("id", passage, "around", 20), "", 200);
        exchanges.call("amara", "verifyPassage", Map.of("id", passage), "", 200);
        exchanges.call("amara", "findDatings", Map.of("id", text, "start", 0), "", 200);
        exchanges.call(
                "amara",
                "mendLayout",
                ofText,
                "{\"blocks\": [{\"kind\": \"caption\", \"start\": 0, \"end\": 31}]}",
                201);
        capture(source);
        tei();
        suggestions(text);
        return passage;
    }

    private void capture(String source) {
        String page =
                """
                <html lang="en"><title>The envoys | Lake News</title><meta name="author"
                content="Ida Brandt"><time datetime="2031-04-02">2 April</time>
                <h1>The envoys</h1><p>They met.</p><figure><img src="hall.jpg" alt="The hall">
                <figcaption>The hall in spring</figcaption></figure>\
                """;
        JsonNode deposit =
                exchanges.call(
                        "amara",
                        "depositFile",
                        Map.of("id", source, "name", "page.html"),
                        page.getBytes(StandardCharsets.UTF_8),
                        "application/octet-stream",
                        201);
        exchanges.call(
                "amara",
                "describePage",
                Map.of("id", source, "surrogate", text(deposit, "/surrogate/id"), "number", 1),
                "",
                200);
    }

    private void tei() {
        byte[] volume =
                (TEI + "<!-- " + UUID.randomUUID() + " -->").getBytes(StandardCharsets.UTF_8);
        Map<String, Object> order =
                Map.of(
                        "name",
                        "letters.xml",
                        "rights",
                        "https://creativecommons.org/publicdomain/zero/1.0/",
                        "language",
                        "en");
        Map<String, Object> tryOut = new HashMap<>(order);
        tryOut.put("dryRun", "true");
        String bytes = "application/octet-stream";
        exchanges.call("amara", "importTei", tryOut, volume, bytes, 200);
        JsonNode done = exchanges.call("amara", "importTei", order, volume, bytes, 201);
        exchanges.call("amara", "importTei", order, volume, bytes, 200);
        exchanges.call(
                "amara", "readMarkup", Map.of("id", text(done, "/documents/0/text")), "", 200);
    }

    private void region(String source) {
        JsonNode deposit =
                exchanges.call(
                        "amara",
                        "depositFile",
                        Map.of("id", source, "name", "photograph.png", "method", "scan"),
                        image(),
                        "application/octet-stream",
                        201);
        JsonNode passage =
                exchanges.call(
                        "amara",
                        "selectRegion",
                        Map.of(
                                "id",
                                source,
                                "surrogate",
                                text(deposit, "/surrogate/id"),
                                "number",
                                1),
                        "{\"region\": \"xywh=10,10,40,20\"}",
                        201);
        Map<String, Object> image = Map.of("image", text(deposit, "/file/digest"));
        exchanges.call("amara", "getImage", image, "", 200);
        exchanges.call("amara", "suggestDescription", image, "", 200);
        picture = text(deposit, "/file/digest");
        Map<String, Object> whole = new HashMap<>(image);
        whole.putAll(Map.of("region", "full", "size", "max"));
        whole.putAll(Map.of("rotation", "0", "quality", "default.jpg"));
        exchanges.call("amara", "getPicture", whole, "", 200);
        exchanges.call("amara", "getPassageImage", Map.of("id", text(passage, "/id")), "", 200);
    }

    private void nesting(String source) {
        String part =
                sourceBody("A chapter")
                        .replaceFirst(
                                "\\{",
                                "{\"partOf\": {\"whole\": \"%s\", \"position\": 1}, "
                                        .formatted(source));
        exchanges.call("amara", "createSource", Map.of(), draft(part), 201);
        exchanges.call("amara", "getEffectiveDescription", Map.of("id", source), "", 200);
        exchanges.call("amara", "listSourceParts", Map.of("id", source), "", 200);
    }

    private void conflict(String event, String passage) {
        String rival =
                text(
                        exchanges.call(
                                "amara",
                                "createClaim",
                                Map.of(),
                                draft(claimBody(event, "1955-08-04", "It was on 4 August 1955.")),
                                201),
                        "/id");
        exchanges.call(
                "amara",
                "createAttestation",
                Map.of(),
                draft(quotation(rival, passage, "supports")),
                201);
        JsonNode conflict =
                exchanges
                        .call("bo", "listConflicts", Map.of("subject", event), "", 200)
                        .at("/items/0");
        JsonNode resolved =
                exchanges.call(
                        "bo",
                        "resolveConflict",
                        Map.of("id", text(conflict, "/id")),
                        """
                        {"claims": %s, "outcome": "open", "reason": "The accounts differ."}\
                        """
                                .formatted(conflict.path("claims")),
                        201);
        exchanges.call("carmen", "getInbox", Map.of(), "", 200);
        exchanges.call(
                "carmen",
                "approveResolution",
                Map.of("id", text(conflict, "/id"), "resolution", text(resolved, "/standing/id")),
                "",
                201);
        exchanges.call("bo", "listConflicts", Map.of("subject", event), "", 200);
    }

    private void threads(String event) {
        String thread =
                text(
                        exchanges.call(
                                "amara",
                                "startThread",
                                Map.of(),
                                """
                                {"record": "%s", "revision": 1, "pointer": "/labels/0/words",
                                 "words": "Was it the first?"}\
                                """
                                        .formatted(event),
                                201),
                        "/id");
        Map<String, Object> one = Map.of("id", thread);
        exchanges.call("amara", "listThreads", Map.of("record", event), "", 200);
        exchanges.call("carmen", "replyToThread", one, "{\"words\": \"It was.\"}", 201);
        exchanges.call("amara", "resolveThread", one, "{\"words\": \"Settled.\"}", 200);
        exchanges.call("amara", "reopenThread", one, "{}", 200);
        exchanges.call("amara", "getThread", one, "", 200);
    }

    private void review(String record) {
        Map<String, Object> dossier = Map.of("record", record);
        exchanges.call("amara", "getDossier", dossier, "", 200);
        String note = "{\"note\": \"Please look at the dates.\"}";
        String first = text(exchanges.call("amara", "submitDossier", dossier, note, 201), "/id");
        exchanges.call("amara", "recallSubmission", Map.of("id", first), "", 200);
        String second = text(exchanges.call("amara", "submitDossier", dossier, note, 201), "/id");
        exchanges.call(
                "carmen",
                "decideSubmission",
                Map.of("id", second),
                "{\"approveOthers\": true}",
                201);
        exchanges.call("amara", "getSubmission", Map.of("id", second), "", 200);
    }

    private void publication(String... records) {
        String all = "\"" + String.join("\", \"", records) + "\"";
        exchanges.call("dmitri", "askGate", Map.of(), "{\"records\": [%s]}".formatted(all), 200);
        exchanges.call(
                "dmitri",
                "release",
                Map.of("Idempotency-Key", UUID.randomUUID()),
                "{\"records\": [%s], \"reason\": \"For the readers.\"}".formatted(all),
                201);
    }

    private void read(
            String source,
            String place,
            String actor,
            String event,
            String collection,
            String claim,
            String attestation) {
        exchanges.call(NOBODY, "getPublicImage", Map.of("image", picture), "", 200);
        Map<String, Object> whole = new HashMap<>(Map.of("image", picture, "region", "full"));
        whole.putAll(Map.of("size", "max", "rotation", "0", "quality", "default.jpg"));
        exchanges.call(NOBODY, "getPublicPicture", whole, "", 200);
        Map.of(
                        "Source",
                        source,
                        "Place",
                        place,
                        "Actor",
                        actor,
                        "Event",
                        event,
                        "Collection",
                        collection)
                .forEach(
                        (kind, id) -> {
                            exchanges.call(
                                    NOBODY,
                                    "listPublished" + kind + "s",
                                    Map.of("limit", 1),
                                    "",
                                    200);
                            exchanges.call(
                                    NOBODY, "getPublished" + kind, Map.of("id", id), "", 200);
                            exchanges.call(
                                    NOBODY, "list" + kind + "Editions", Map.of("id", id), "", 200);
                            exchanges.call(
                                    NOBODY, "get" + kind + "History", Map.of("id", id), "", 200);
                            exchanges.call(
                                    NOBODY,
                                    "get" + kind + "Edition",
                                    Map.of("id", id, "number", 1),
                                    "",
                                    200);
                        });
        exchanges.call(NOBODY, "listPublishedClaims", Map.of("subject", event), "", 200);
        exchanges.call(NOBODY, "listChanges", Map.of("limit", 2), "", 200);
        exchanges.call(NOBODY, "getJsonLdContext", Map.of(), "", 200);
        exchanges.call(NOBODY, "getPublishedClaim", Map.of("id", claim), "", 200);
        exchanges.call(NOBODY, "getPublishedAttestation", Map.of("id", attestation), "", 200);
    }

    /** The source gets another title, so the collection says the same in other words. */
    private void upkeep(String source, String collection) {
        int revision =
                exchanges
                        .call("amara", "getSource", Map.of("id", source), "", 200)
                        .path("revision")
                        .asInt();
        exchanges.call(
                "amara",
                "reviseSource",
                Map.of("id", source, "If-Match", "\"%d\"".formatted(revision)),
                draft(sourceBody("Report on the talks of 1955")),
                200);
        review(source);
        exchanges.call("dmitri", "listStaleEditions", Map.of("limit", 2), "", 200);
        exchanges.call(
                "dmitri",
                "release",
                Map.of(),
                """
                {"records": ["%s"], "correction": "erratum", "reason": "The title was short."}\
                """
                        .formatted(source),
                201);
        exchanges.call("dmitri", "listReissuable", Map.of("limit", 2), "", 200);
        exchanges.call(
                "dmitri",
                "reissueEditions",
                Map.of(),
                "{\"records\": [\"%s\"], \"reason\": \"By its new title.\"}".formatted(collection),
                201);
    }

    private void expunction(String source) {
        String target =
                """
                {"record": "%s", "revision": 1, "words": ["Mr. Nobody"]}\
                """
                        .formatted(source);
        JsonNode plan = exchanges.call("emeka", "planExpunction", Map.of(), target, 200);
        exchanges.call(
                "emeka",
                "expunge",
                Map.of(),
                """
                {"target": %s, "reason": "The family asked for it.", "confirmation": "%s"}\
                """
                        .formatted(target, text(plan, "/confirmation")),
                201);
        exchanges.call("emeka", "listExpunctions", Map.of(), "", 200);
    }

    private void refusals(String event) {
        exchanges.call("amara", "createEvent", Map.of(), "{\"body\": {\"labels\": []}}", 400);
        exchanges.call(NOBODY, "getMe", Map.of(), "", 401);
        exchanges.call(
                "amara",
                "release",
                Map.of(),
                "{\"records\": [\"%s\"], \"reason\": \"Now.\"}".formatted(event),
                403);
        exchanges.call(NOBODY, "getPublishedEvent", Map.of("id", "bcd0000000b"), "", 404);
        exchanges.call(
                "amara",
                "reviseEvent",
                Map.of("id", event, "If-Match", "\"1\""),
                draft(eventBody("A meeting")),
                412);
        exchanges.call(
                "amara",
                "createEvent",
                Map.of(),
                "<event/>".getBytes(StandardCharsets.UTF_8),
                "application/xml",
                415);
        exchanges.call(
                "amara", "reviseEvent", Map.of("id", event), draft(eventBody("A meeting")), 428);
        exchanges.call(
                "amara",
                "createClaim",
                Map.of(),
                draft(claimBody("bcd0000000b", "1955", "It was in 1955.")),
                422);
    }

    private void withdrawal() {
        String forged =
                text(
                        exchanges.call(
                                "amara",
                                "createSource",
                                Map.of(),
                                draft(sourceBody("A forged letter")),
                                201),
                        "/id");
        review(forged);
        publication(forged);
        exchanges.call(
                "dmitri",
                "withdraw",
                Map.of(),
                "{\"kind\": \"source\", \"record\": \"%s\", \"reason\": \"It is forged.\"}"
                        .formatted(forged),
                201);
        exchanges.call(NOBODY, "getPublishedSource", Map.of("id", forged), "", 410);
    }

    private static String text(JsonNode answer, String pointer) {
        return answer.at(pointer).asText();
    }

    private static String draft(String body) {
        return "{\"body\": %s}".formatted(body);
    }

    private static String sourceBody(String title) {
        return """
        {"titles": [{"words": "%s", "language": "en"}], "languages": ["en"],
         "creators": [{"name": "A clerk of the delegation", "role": "author"}],
         "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}}\
        """
                .formatted(title);
    }

    private static String names(String words) {
        return """
        "names": [{"words": "%s", "language": "en", "script": "Latn", "type": "preferred",
                   "generated": false}]\
        """
                .formatted(words);
    }

    private static String placeBody(String name) {
        return """
        {%s, "location": {"latitude": "46.2", "longitude": "6.15", "precisionMetres": 5000},
         "identifiers": [{"uri": "http://www.wikidata.org/entity/Q71"}]}\
        """
                .formatted(names(name));
    }

    private static String actorBody(String name) {
        return "{\"type\": \"person\", %s}".formatted(names(name));
    }

    private static String eventBody(String label) {
        return "{\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}".formatted(label);
    }

    private static String collectionBody(String title, String member) {
        return """
        {"titles": [{"words": "%s", "language": "en"}], "members": ["%s"],
         "introduction": [{"words": "What the envoys left behind.", "language": "en"}]}\
        """
                .formatted(title, member);
    }

    private static String termBody(String word, String label) {
        return """
        {"code": "event-type/%s", "labels": [{"words": "%s", "language": "en"}]}\
        """
                .formatted(word, label);
    }

    private static String claimBody(String event, String date, String statement) {
        return """
        {"subject": "%s", "property": "property/date",
         "value": {"type": "dating", "dating": {"calendar": "gregorian", "edtf": "%s"}},
         "statement": [{"words": "%s", "language": "en"}]}\
        """
                .formatted(event, date, statement);
    }

    private static String quotation(String claim, String passage, String stance) {
        return """
        {"claim": "%s", "stance": "%s", "voice": "narrator",
         "evidence": {"type": "quotation", "passage": "%s"}}\
        """
                .formatted(claim, stance, passage);
    }

    private static String noteBody(String record, String words) {
        return """
        {"record": "%s", "noteKind": "note-kind/explanation", "visibility": "public",
         "words": [{"words": "%s", "language": "en"}]}\
        """
                .formatted(record, words);
    }

    private static byte[] image() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF is read, cancelled on the way, read again, and its words are found on its page. */
    private void extraction(String source) {
        JsonNode deposit =
                exchanges.call(
                        "amara",
                        "depositFile",
                        Map.of("id", source, "name", "report.pdf"),
                        PDF.getBytes(StandardCharsets.US_ASCII),
                        "application/octet-stream",
                        201);
        Map<String, Object> page =
                Map.of("id", source, "surrogate", text(deposit, "/surrogate/id"), "number", 1);
        String id = text(exchanges.call("amara", "askForExtraction", page, "{}", 202), "/id");
        exchanges.call("amara", "askForExtraction", page, "{}", 200);
        Map<String, Object> one = Map.of("id", id);
        exchanges.call("amara", "cancelExtraction", one, "", 200);
        exchanges.call("amara", "retryExtraction", one, "", 200);
        String text = "";
        for (int i = 0; i < 600 && text.isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            text = exchanges.call("amara", "getExtraction", one, "", 200).path("text").asText();
        }
        exchanges.call("amara", "listExtractions", Map.of("id", source), "", 200);
        exchanges.call("amara", "listTextPages", Map.of("id", text), "", 200);
        exchanges.call(
                "amara", "placesOfWords", Map.of("id", text, "start", 4, "end", 10), "", 200);
        exchanges.call(
                "amara",
                "wordsInRegion",
                Map.of("id", text, "number", 1, "region", "xywh=7000,6000,30000,4000"),
                "",
                200);
    }

    private void layers(String source, String passage, String claim) {
        String earlier =
                text(
                        exchanges.call("bo", "getPassage", Map.of("id", passage), "", 200),
                        "/words/text");
        String newer =
                added(
                        source,
                        """
                        {"method": "correction", "language": "en", "derivedFrom": "%s",
                         "words": "%s"}\
                        """
                                .formatted(earlier, REPORT.replace("the hall", "the great hall")));
        Map<String, Object> into = Map.of("id", newer);
        exchanges.call("bo", "compareTexts", Map.of("id", newer, "from", earlier), "", 200);
        exchanges.call("bo", "listWaitingPassages", Map.of("source", source), "", 200);
        exchanges.call("bo", "listCarriedInto", into, "", 200);
        exchanges.call(
                "bo",
                "placePassage",
                Map.of("id", newer, "passage", passage),
                """
                {"outcome": "placed", "words": {"exact": "envoys met on 1 August 1955"},
                 "reason": "Only the words after it were corrected."}\
                """,
                201);
        exchanges.call("bo", "listCarried", Map.of("id", passage), "", 200);
        String attestation =
                text(
                        exchanges.call(
                                "amara",
                                "createAttestation",
                                Map.of(),
                                draft(quotation(claim, passage, "mentions")),
                                201),
                        "/id");
        exchanges.call(
                "bo",
                "takeNewerPassage",
                Map.of("id", attestation, "If-Match", "\"1\""),
                "{\"text\": \"%s\"}".formatted(newer),
                200);
        aligned(source, newer);
        shared(source);
        exchanges.call("bo", "getCorroboration", Map.of("id", claim), "", 200);
    }

    private void aligned(String source, String english) {
        String french =
                added(
                        source,
                        """
                        {"method": "translation", "language": "fr", "derivedFrom": "%s",
                         "words": "Les envoyés se réunirent le 1er août 1955. Ils revinrent le 4.",
                         "machine": {"tool": "translator", "version": "3"}}\
                        """
                                .formatted(english));
        JsonNode found = exchanges.call("bo", "getAlignment", Map.of("id", french), "", 200);
        exchanges.call(
                "bo",
                "mendAlignment",
                Map.of("id", french, "If-Match", "\"1\""),
                "{\"beads\": %s}".formatted(found.path("beads")),
                200);
        String passage =
                text(
                        exchanges.call(
                                "bo",
                                "selectPassage",
                                Map.of("id", french),
                                "{\"exact\": \"le 1er août 1955\"}",
                                201),
                        "/id");
        exchanges.call("bo", "getOriginal", Map.of("id", passage), "", 200);
    }

    private void shared(String source) {
        String copy =
                text(
                        exchanges.call(
                                "amara",
                                "createSource",
                                Map.of(),
                                draft(sourceBody("A copy of the report")),
                                201),
                        "/id");
        added(
                copy,
                "{\"method\": \"transcription\", \"language\": \"en\", \"words\": \"%s\"}"
                        .formatted(REPORT));
        exchanges.call("bo", "listSharedWords", Map.of("source", copy), "", 200);
        exchanges.call(
                "bo",
                "judgeSharedWords",
                Map.of("one", copy, "other", source),
                "{\"outcome\": \"confirmed\", \"derived\": \"%s\", \"revision\": 1, \"how\": \"copy\"}"
                        .formatted(copy),
                201);
    }

    private String added(String source, String text) {
        return text(exchanges.call("amara", "addText", Map.of("id", source), text, 201), "/id");
    }

    private void suggestions(String text) {
        Map<String, Object> ofText = Map.of("id", text);
        exchanges.call("amara", "suggest", ofText, "", 200);
        JsonNode page =
                exchanges.call(
                        "amara",
                        "listSuggestions",
                        Map.of("id", text, "kind", "candidate-event", "state", "open", "limit", 1),
                        "",
                        200);
        JsonNode meeting = page.at("/items/0");
        Map<String, Object> one = Map.of("id", text(meeting, "/id"));
        exchanges.call("amara", "getSuggestion", one, "", 200);
        String why = "{\"why\": \"The first meeting is entered already.\"}";
        exchanges.call("amara", "dismissSuggestion", one, why, 200);
        exchanges.call("amara", "reopenSuggestion", one, "", 200);
        String date =
                text(
                        exchanges.call(
                                "amara",
                                "listSuggestions",
                                Map.of("id", text, "kind", "dating"),
                                "",
                                200),
                        "/items/0/id");
        exchanges.call(
                "amara",
                "dismissSuggestions",
                Map.of(),
                "{\"suggestions\": [\"%s\"], \"why\": \"Not the date of an event.\"}"
                        .formatted(date),
                200);
        exchanges.call(
                "amara",
                "acceptSuggestion",
                Map.of("id", text(meeting, "/id"), "Idempotency-Key", UUID.randomUUID()),
                """
                {"labels": [{"words": "The envoys meet", "language": "en"}],
                 "claims": [{"part": 0,
                             "statement": [{"words": "They met in August.", "language": "en"}]},
                            {"property": "property/type",
                             "value": {"type": "term", "term": "event-type/meeting"},
                             "statement": [{"words": "It was a meeting.", "language": "en"}]}],
                 "passage": {"start": 4, "end": 31, "exact": "envoys met on 1 August 1955"},
                 "reason": "Read in the report."}\
                """,
                201);
    }
}
