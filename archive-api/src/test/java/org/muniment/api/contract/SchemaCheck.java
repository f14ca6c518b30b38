package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds values against the schemas of a contract (JSON Schema 2020-12). It is stricter than the
 * contract in one thing: a member that no schema describes is a fault.
 */
final class SchemaCheck {

    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final ObjectNode components;
    private final Map<JsonNode, JsonSchema> known = new HashMap<>();

    SchemaCheck(JsonNode contract) {
        components = contract.path("components").deepCopy();
        components.path("schemas").forEach(SchemaCheck::close);
    }

    /** What is wrong with the value; nothing when it is as the schema says. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", components);
        whole.setAll((ObjectNode) schema);
        return FACTORY.getSchema(whole, CONFIG);
    }

    private static void close(JsonNode schema) {
        if (schema.path("properties").isObject()) {
            ((ObjectNode) schema).put("additionalProperties", false);
            schema.path("properties").forEach(SchemaCheck::close);
        }
        if (schema.path("items").isObject()) {
            close(schema.path("items"));
        }
    }
}
