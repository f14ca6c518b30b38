package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.record.RecordKind;

/** The table {@code contract/operations.yaml}, with a row for each operation of each kind. */
final class Operations {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    /**
     * @param paths those of the application, for which the rows about kinds are filled in
     */
    Operations(List<String> paths) {
        JsonNode table = read("operations.yaml");
        table.path("parameters")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        table.path("tags")
                .properties()
                .forEach(each -> tags.put(each.getKey(), each.getValue().asText()));
        table.path("operations")
                .properties()
                .forEach(
                        each -> {
                            if (!each.getKey().contains("{kinds}")) {
                                rows.put(each.getKey(), Row.of(each.getValue()));
                            }
                        });
        for (RecordKind kind : RecordKind.values()) {
            table.path("operations")
                    .properties()
                    .forEach(each -> addOf(kind, each.getKey(), each.getValue(), paths));
        }
    }

    private void addOf(RecordKind kind, String key, JsonNode row, List<String> paths) {
        String filled = fill(kind, key);
        if (!filled.equals(key) && paths.contains(filled.split(" ")[1])) {
            rows.putIfAbsent(filled, Row.of(filled(kind, row)));
        }
    }

    private static JsonNode filled(RecordKind kind, JsonNode row) {
        try {
            return YAML.readTree(fill(kind, YAML.writeValueAsString(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fill(RecordKind kind, String text) {
        String name = name(kind);
        String article = "aeiou".indexOf(kind.word().charAt(0)) < 0 ? "a " : "an ";
        return text.replace("{kinds}", kind.path())
                .replace("{kind}", kind.word())
                .replace("{Kinds}", name + "s")
                .replace("{Kind}", name)
                .replace("{a kind}", article + kind.word())
                .replace("{A kind}", article.replace('a', 'A') + kind.word());
    }

    static String name(RecordKind kind) {
        return kind.word().substring(0, 1).toUpperCase(Locale.ROOT) + kind.word().substring(1);
    }

    /** A file of the folder {@code contract} among the resources of the tests. */
    static JsonNode read(String name) {
        try (InputStream in = Operations.class.getResourceAsStream("/contract/" + name)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By method and path. */
    Map<String, Row> rows() {
        return rows;
    }

    Map<String, String> tags() {
        return tags;
    }

    Optional<String> parameter(String operation, String name) {
        return Optional.ofNullable(parameters.get(operation + "." + name))
                .or(() -> Optional.ofNullable(parameters.get(name)));
    }

    /**
     * What the table says of one operation.
     *
     * @param answers by status, a type, a type in brackets, a media type, or {@code none}
     */
    record Row(
            String id,
            String tag,
            String summary,
            Optional<String> text,
            Optional<String> takes,
            Map<Integer, String> answers,
            List<Integer> problems) {

        static Row of(JsonNode node) {
            Map<Integer, String> answers = new TreeMap<>();
            node.path("answers")
                    .properties()
                    .forEach(
                            each ->
                                    answers.put(
                                            Integer.valueOf(each.getKey()),
                                            each.getValue().asText()));
            List<Integer> problems = new ArrayList<>();
            node.path("problems").forEach(each -> problems.add(each.asInt()));
            return new Row(
                    node.path("id").asText(),
                    node.path("tag").asText(),
                    node.path("summary").asText(),
                    Optional.ofNullable(node.path("text").textValue()),
                    Optional.ofNullable(node.path("takes").textValue()),
                    answers,
                    problems);
        }
    }
}
