package org.muniment.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;

/**
 * Holds the committed contract against the one that the application states. After a wanted change,
 * write it anew with {@code -Dcontract.write=true}.
 */
@QuarkusTest
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final List<String> FOR_TESTS_ONLY = List.of("/api/curation/v1/probe");

    private static final ObjectMapper YAML =
            new ObjectMapper(
                            new YAMLFactory()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void isTheContractThatIsCommitted() throws Exception {
        String stated = YAML.writeValueAsString(sorted(stated()));
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, stated);
        }
        assertEquals(
                stated,
                Files.readString(COMMITTED),
                "The API changed. If that is wanted, write the contract anew: see this class.");
    }

    private static JsonNode stated() throws Exception {
        String json = Site.get("/api/openapi?format=json", "Accept", "application/json").body();
        ObjectNode contract = (ObjectNode) new ObjectMapper().readTree(json);
        ObjectNode paths = (ObjectNode) contract.path("paths");
        List<String> names = new ArrayList<>();
        paths.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> FOR_TESTS_ONLY.stream().anyMatch(name::startsWith))
                .forEach(paths::remove);
        return contract;
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, Object> members = new TreeMap<>();
            node.properties()
                    .forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
