package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.authority.ActorBody;
import org.muniment.authority.PlaceBody;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Resolution;
import org.muniment.kernel.Digest;
import org.muniment.publication.EditionKind;
import org.muniment.source.SourceBody;

/**
 * What the public reads: editions as {@code contract/editions.yaml} says, and what is around them.
 */
final class PublicSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Types of the core whose words stand in editions as they are. */
    private static final List<Class<?>> SHARED =
            List.of(
                    AttestationBody.class,
                    ClaimBody.class,
                    SourceBody.class,
                    ActorBody.class,
                    PlaceBody.class,
                    EditionKind.class,
                    Digest.class,
                    Resolution.Outcome.class);

    private final WireSchemas schemas;

    PublicSchemas(WireSchemas schemas) {
        this.schemas = schemas;
    }

    Map<String, ObjectNode> all() {
        SHARED.forEach(schemas::of);
        Map<String, ObjectNode> all = new TreeMap<>();
        JsonNode table = Operations.read("editions.yaml");
        table.properties()
                .forEach(each -> all.put(each.getKey(), whole(each.getValue().deepCopy(), table)));
        for (String kind : List.of("Event", "Source", "Actor", "Place", "Collection")) {
            all.put(kind + "EditionPage", page(kind + "Edition"));
            all.put("Current" + kind, current(kind + "Edition", "editions", "history"));
        }
        all.put("PublicClaimPage", page("PublicClaim"));
        all.put("CurrentClaim", current("PublicClaim", "edition", "subject"));
        all.put("CurrentAttestation", current("PublicAttestation", "edition", "subject", "claim"));
        tombstone(all);
        return all;
    }

    /** Takes over the members of the schema named by {@code $with}. */
    private static ObjectNode whole(ObjectNode schema, JsonNode table) {
        JsonNode with = schema.remove("$with");
        if (with != null) {
            JsonNode other = table.path(with.asText());
            ObjectNode properties = (ObjectNode) schema.path("properties");
            properties.setAll((ObjectNode) other.path("properties").deepCopy());
            ArrayNode required = (ArrayNode) schema.path("required");
            other.path("required").forEach(required::add);
        }
        return schema;
    }

    private static ObjectNode page(String item) {
        ObjectNode page = JSON.objectNode().put("type", "object");
        ObjectNode properties = page.putObject("properties");
        context(properties);
        properties.putObject("items").put("type", "array").set("items", WireSchemas.ref(item));
        properties
                .putObject("next")
                .put("type", "string")
                .put(
                        "description",
                        "The relative address of what follows; absent on the last page.");
        page.putArray("required").add("items");
        return page;
    }

    private static ObjectNode current(String of, String... links) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        context(properties);
        properties
                .putObject("status")
                .put("type", "string")
                .put("description", "Superseded only when another time was asked for.")
                .putArray("enum")
                .add("current")
                .add("stale")
                .add("superseded");
        ObjectNode stale = properties.putObject("stale").put("type", "object");
        stale.put("description", "Of a stale edition: why it no longer says what is approved.");
        ObjectNode why = stale.putObject("properties");
        why.putObject("reason").put("type", "string");
        why.putObject("since").put("type", "string").put("format", "date-time");
        stale.putArray("required").add("reason").add("since");
        properties
                .putObject("asOf")
                .put("type", "string")
                .put("description", "The serial of the time that was asked for.");
        ObjectNode all = properties.putObject("links").put("type", "object");
        ObjectNode named = all.putObject("properties");
        ArrayNode required = all.putArray("required");
        named.putObject("self").put("type", "string");
        required.add("self");
        named.putObject("current")
                .put("type", "string")
                .put("description", "The present edition, when another time was asked for.");
        named.putObject("edition").put("type", "string");
        required.add("edition");
        for (String link : links) {
            named.putObject(link).put("type", "string");
            if (!link.equals("edition")) {
                required.add(link);
            }
        }
        properties.set("current", WireSchemas.ref(of));
        schema.putArray("required").add("status").add("links").add("current");
        return schema;
    }

    private static void context(ObjectNode properties) {
        properties
                .putObject("@context")
                .put("type", "string")
                .put("description", "The address of the JSON-LD context.");
    }

    private void tombstone(Map<String, ObjectNode> all) {
        try {
            schemas.of(Class.forName("org.muniment.api.publicapi.edition.Tombstone"));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
