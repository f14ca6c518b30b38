package org.muniment.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.muniment.record.store.BodyFormats;

/**
 * Holds the committed contract against the one that the application states, and that one against
 * exchanges with the application. After a wanted change, write it anew, its examples included, with
 * {@code -Dcontract.write=true}.
 */
@QuarkusTest
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path EXAMPLES = Path.of("src/test/resources/contract/examples.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject ObjectMapper mapper;
    @Inject BodyFormats formats;

    @Test
    void isTheContractThatIsCommittedAndEveryExchangeKeepsIt() throws IOException {
        ObjectNode examples = (ObjectNode) JSON.readTree(Files.readString(EXAMPLES));
        Exchanges exchanges = new Exchanges(StatedContract.of(mapper, formats, examples));
        new WholeWalk(exchanges).go();
        if (Boolean.getBoolean("contract.write")) {
            renew(examples, exchanges.examples());
            Files.writeString(EXAMPLES, examples.toPrettyString() + "\n");
            Files.writeString(
                    COMMITTED, StatedContract.yaml(StatedContract.of(mapper, formats, examples)));
        }
        assertEquals(
                List.of(), exchanges.faults(), "what goes in and out is not as the contract says");
        assertEquals(
                StatedContract.yaml(StatedContract.of(mapper, formats, examples)),
                Files.readString(COMMITTED),
                "The API changed. If that is wanted, write the contract anew: see this class.");
    }

    @Test
    void everyExampleIsAsItsSchemaSays() throws IOException {
        JsonNode contract = committed();
        SchemaCheck check = new SchemaCheck(contract);
        List<String> faults = new ArrayList<>();
        operations(
                contract,
                (name, operation) -> {
                    examples(
                            operation.path("requestBody"),
                            (schema, example) ->
                                    check.faults(schema, example)
                                            .forEach(
                                                    fault -> faults.add(name + " takes " + fault)));
                    operation
                            .path("responses")
                            .forEach(
                                    response ->
                                            examples(
                                                    response,
                                                    (schema, example) ->
                                                            check.faults(schema, example)
                                                                    .forEach(
                                                                            fault ->
                                                                                    faults.add(
                                                                                            name
                                                                                                    + " answers"
                                                                                                    + " "
                                                                                                    + fault))));
                });
        contract.at("/components/responses")
                .properties()
                .forEach(
                        each ->
                                examples(
                                        each.getValue(),
                                        (schema, example) ->
                                                check.faults(schema, example)
                                                        .forEach(
                                                                fault ->
                                                                        faults.add(
                                                                                each.getKey()
                                                                                        + fault))));
        assertEquals(List.of(), faults);
    }

    @Test
    void everyOperationIsExplained() throws IOException {
        List<String> lacking = new ArrayList<>();
        operations(
                committed(),
                (name, operation) -> {
                    if (operation.path("summary").asText().length() < 8) {
                        lacking.add(name + " has no summary");
                    }
                    if (!operation.at("/responses/default").has("$ref")) {
                        lacking.add(name + " does not say how it fails");
                    }
                    boolean takesJson =
                            operation.at("/requestBody/content").has("application/json");
                    if (takesJson
                            && !operation
                                    .at("/requestBody/content/application~1json")
                                    .has("example")) {
                        lacking.add(name + " has no example of a request");
                    }
                    boolean answers = false;
                    boolean shown = false;
                    for (JsonNode response : operation.path("responses")) {
                        answers |= response.at("/content/application~1json").has("schema");
                        shown |= response.at("/content/application~1json").has("example");
                    }
                    if (answers && !shown) {
                        lacking.add(name + " has no example of an answer");
                    }
                });
        assertEquals(List.of(), lacking);
    }

    @Test
    void aValueThatIsNotAsTheContractSaysIsFound() throws IOException {
        SchemaCheck check = new SchemaCheck(committed());
        JsonNode body = WireSchemas.ref("ClaimBody");
        JsonNode claim =
                JSON.readTree(
                        """
                        {"subject": "bcd0000000b", "property": "property/number-in-series",
                         "value": {"type": "ordinal", "number": 1},
                         "statement": [{"words": "It was the first.", "language": "en"}]}\
                        """);
        assertEquals(List.of(), check.faults(body, claim));
        for (Map.Entry<String, String> wrong :
                Map.of(
                                "/value/type", "\"number\"",
                                "/value/number", "\"1\"",
                                "/subject", "\"somebody\"",
                                "/statement/0/colour", "\"red\"",
                                "/certainty", "7")
                        .entrySet()) {
            JsonNode altered = claim.deepCopy();
            int slash = wrong.getKey().lastIndexOf('/');
            ((ObjectNode) altered.at(wrong.getKey().substring(0, slash)))
                    .set(wrong.getKey().substring(slash + 1), JSON.readTree(wrong.getValue()));
            assertTrue(!check.faults(body, altered).isEmpty(), wrong.getKey());
        }
    }

    /**
     * Examples stay as they are while they are valid, so that the file changes with the API alone.
     */
    private void renew(ObjectNode examples, ObjectNode made) {
        JsonNode contract = StatedContract.of(mapper, formats, examples);
        SchemaCheck check = new SchemaCheck(contract);
        List<String> operations = new ArrayList<>();
        operations(
                contract,
                (name, operation) -> {
                    operations.add(name);
                    List<String> faults = new ArrayList<>();
                    examples(
                            operation.path("requestBody"),
                            (schema, example) -> faults.addAll(check.faults(schema, example)));
                    operation
                            .path("responses")
                            .forEach(
                                    response ->
                                            examples(
                                                    response,
                                                    (schema, example) ->
                                                            faults.addAll(
                                                                    check.faults(
                                                                            schema, example))));
                    if (made.has(name) && (!examples.has(name) || !faults.isEmpty())) {
                        examples.set(name, made.path(name));
                    }
                });
        made.properties()
                .forEach(
                        each -> {
                            if (!examples.has(each.getKey())) {
                                examples.set(each.getKey(), each.getValue());
                            }
                        });
        examples.retain(
                made.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(
                                name ->
                                        operations.contains(name)
                                                || name.startsWith("problem")
                                                || name.equals("tombstone"))
                        .toList());
    }

    private static JsonNode committed() throws IOException {
        return new ObjectMapper(new com.fasterxml.jackson.dataformat.yaml.YAMLFactory())
                .readTree(Files.readString(COMMITTED));
    }

    private static void operations(JsonNode contract, BiConsumer<String, JsonNode> work) {
        contract.path("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        operation ->
                                                work.accept(
                                                        operation.path("operationId").asText(),
                                                        operation)));
    }

    private static void examples(JsonNode content, BiConsumer<JsonNode, JsonNode> work) {
        content.path("content")
                .forEach(
                        media -> {
                            if (media.has("example") && media.has("schema")) {
                                work.accept(media.path("schema"), media.path("example"));
                            }
                        });
    }
}
