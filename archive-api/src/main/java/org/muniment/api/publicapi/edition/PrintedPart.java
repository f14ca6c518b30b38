package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.publication.Edition;

/**
 * A claim or an attestation as an edition prints it, and of what it is a part: so that it can be
 * read alone.
 */
final class PrintedPart {

    private final JsonNode edition;
    private final ObjectNode part;
    private final Map<String, String> links = new LinkedHashMap<>();

    private PrintedPart(JsonNode edition, ObjectNode part) {
        this.edition = edition;
        this.part = part;
        links.put("self", part.path("id").asText());
        links.put("edition", edition.path("edition").path("id").asText());
        links.put("subject", edition.path("id").asText());
    }

    /**
     * @param address of the claim or attestation
     */
    static PrintedPart of(Edition edition, String address, ObjectMapper json) {
        JsonNode whole = tree(edition, json);
        for (JsonNode claim : whole.path("claims")) {
            if (isAt(claim, address)) {
                return claim(whole, (ObjectNode) claim);
            }
            for (JsonNode attestation : claim.path("attestations")) {
                if (isAt(attestation, address)) {
                    return attestation(whole, claim, (ObjectNode) attestation);
                }
            }
        }
        throw new IllegalStateException(address + " is not printed where it should be");
    }

    private static PrintedPart claim(JsonNode whole, ObjectNode claim) {
        ObjectNode subject = claim.putObject("subject");
        subject.set("id", whole.path("id"));
        subject.set("type", whole.path("type"));
        ArrayNode called = called(whole);
        if (!called.isEmpty()) {
            subject.set("labels", called);
        }
        claim.put("printedIn", whole.path("edition").path("id").asText());
        return new PrintedPart(whole, claim);
    }

    private static PrintedPart attestation(JsonNode whole, JsonNode claim, ObjectNode attestation) {
        attestation.set("claim", claim.path("id"));
        attestation.put("printedIn", whole.path("edition").path("id").asText());
        PrintedPart part = new PrintedPart(whole, attestation);
        part.links.put("claim", claim.path("id").asText());
        return part;
    }

    /** What the subject is called in its edition. */
    private static ArrayNode called(JsonNode whole) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        whole.path("labels").forEach(labels::add);
        whole.path("titles").forEach(labels::add);
        for (JsonNode name : whole.path("names")) {
            if (name.path("type").asText().equals("preferred")) {
                labels.addObject()
                        .put("words", name.path("words").asText())
                        .put("language", name.path("language").asText());
            }
        }
        return labels;
    }

    Map<String, String> links() {
        return links;
    }

    /** The part as JSON of its own. */
    byte[] bytes() {
        ObjectNode alone = part.objectNode();
        if (edition.has("@context")) {
            alone.set("@context", edition.path("@context"));
        }
        alone.setAll(part);
        return alone.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAt(JsonNode part, String address) {
        return part.path("id").asText().equals(address);
    }

    private static JsonNode tree(Edition edition, ObjectMapper json) {
        try {
            return json.readTree(edition.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("an edition is not JSON", e);
        }
    }
}
