package org.muniment.specimen.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Function;

/**
 * How entries of the specimen are shortened, and the bodies that they stand for.
 *
 * <p>A claim gives the codes of its terms without their scheme, its statement by language, and its
 * value by the member that only one type of value has ({@code edtf}, {@code amount}). Elsewhere
 * bodies are written as the curation API takes them. A string {@code @name} is the identifier of
 * the record of that name.
 */
final class Shorthand {

    static final List<String> LANGUAGES = List.of("en", "zh-Hans");

    private Shorthand() {}

    /** The body of a claim about a subject. */
    static ObjectNode claim(String subject, JsonNode entry) {
        ObjectNode body = object();
        body.put("subject", "@" + subject);
        body.put("property", "property/" + required(entry, "property"));
        body.set("value", value(entry.path("value")));
        ArrayNode qualifiers = body.putArray("qualifiers");
        entry.path("qualifiers")
                .properties()
                .forEach(
                        each ->
                                qualifiers
                                        .addObject()
                                        .put("qualifier", "qualifier/" + each.getKey())
                                        .set("value", value(each.getValue())));
        body.set("statement", wordings(entry));
        for (String scheme : List.of("certainty", "perspective")) {
            if (entry.has(scheme)) {
                body.put(scheme, scheme + "/" + entry.path(scheme).asText());
            }
        }
        return body;
    }

    /** The body of a note on a record. */
    static ObjectNode note(String subject, JsonNode entry) {
        ObjectNode body = object();
        body.put("record", "@" + subject);
        body.put("noteKind", "note-kind/" + required(entry, "kind"));
        body.put("visibility", required(entry, "visibility"));
        body.set("words", wordings(entry));
        return body;
    }

    /** The body of an attestation; who speaks is the source itself, unless said otherwise. */
    static ObjectNode attestation(String claim, JsonNode entry, ObjectNode evidence) {
        ObjectNode body = object();
        body.put("claim", "@" + claim);
        body.put("stance", entry.path("stance").asText("supports"));
        String type = evidence.path("type").asText();
        if (entry.has("voice")) {
            body.set("voice", entry.path("voice"));
        } else if (type.equals("quotation") || type.equals("locator")) {
            body.put("voice", "narrator");
        }
        for (String member : List.of("attributedTo", "quotedFrom")) {
            if (entry.has(member)) {
                body.set(member, entry.path(member));
            }
        }
        body.set("evidence", evidence);
        return body;
    }

    static ObjectNode wording(String words) {
        return object().put("words", words).put("language", "en");
    }

    /** A copy in which every {@code @name} is what it stands for. */
    static JsonNode resolved(JsonNode node, Function<String, String> names) {
        if (node.isObject()) {
            ObjectNode copy = object();
            node.properties()
                    .forEach(each -> copy.set(each.getKey(), resolved(each.getValue(), names)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = object().arrayNode();
            node.forEach(each -> copy.add(resolved(each, names)));
            return copy;
        }
        return node.isTextual() && node.asText().startsWith("@")
                ? TextNode.valueOf(names.apply(node.asText().substring(1)))
                : node;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String required(JsonNode entry, String member) {
        String found = entry.path(member).asText();
        if (found.isEmpty()) {
            throw new IllegalStateException("no %s in %s".formatted(member, entry));
        }
        return found;
    }

    private static ArrayNode wordings(JsonNode entry) {
        ArrayNode all = object().arrayNode();
        LANGUAGES.stream()
                .filter(entry::has)
                .forEach(
                        language ->
                                all.addObject()
                                        .put("words", entry.path(language).asText())
                                        .put("language", language));
        return all;
    }

    private static ObjectNode value(JsonNode entry) {
        ObjectNode value = object();
        if (entry.isTextual()) {
            return value.put("type", entry.asText());
        }
        if (entry.has("edtf")) {
            ObjectNode dating = value.put("type", "dating").putObject("dating");
            dating.put("calendar", "gregorian").setAll((ObjectNode) entry);
            return value;
        }
        if (entry.has("amount")) {
            value.put("type", "quantity").put("approximation", "exactly");
            value.setAll((ObjectNode) entry);
            return value.put("unit", "unit/" + required(entry, "unit"));
        }
        if (entry.has("text")) {
            value.put("type", "text").set("text", wording(required(entry, "text")));
            return value;
        }
        if (entry.has("described")) {
            value.put("type", "described-person");
            value.set("description", wording(required(entry, "described")));
            return value;
        }
        for (String type : List.of("term", "record")) {
            if (entry.has(type)) {
                return value.put("type", type).put(type, entry.path(type).asText());
            }
        }
        return value.put("type", "ordinal").put("number", entry.path("number").intValue());
    }
}
