package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muniment.publication.EditionDifference;
import org.muniment.publication.EditionDifference.Fate;
import org.muniment.publication.EditionDifference.Part;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordId;
import org.muniment.record.usecase.Differences;

/**
 * What differs between two editions of a record. Claims and attestations are told apart by their
 * identifiers and not by where they stand; which revisions were printed, and who approved them, is
 * left out.
 */
final class CompareEditions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NOT_FIELDS =
            List.of("@context", "edition", "revision", "claims", "attestations");

    private CompareEditions() {}

    static EditionDifference compare(byte[] before, byte[] after) {
        ObjectNode old = tree(before);
        ObjectNode young = tree(after);
        List<Part> claims = parts(old.path("claims"), young.path("claims"), CompareEditions::claim);
        return new EditionDifference(fields(old, young), claims);
    }

    /** The reason that an edition gives for itself. */
    static Optional<String> reason(byte[] edition) {
        return Optional.ofNullable(tree(edition).path("edition").path("reason").textValue());
    }

    private static Part claim(RecordId id, ObjectNode before, ObjectNode after) {
        List<Part> attestations =
                parts(
                        before.path("attestations"),
                        after.path("attestations"),
                        (part, old, young) ->
                                new Part(part, Fate.CHANGED, fields(old, young), List.of()));
        return new Part(id, Fate.CHANGED, fields(before, after), attestations);
    }

    private static List<Part> parts(JsonNode before, JsonNode after, Comparison comparison) {
        Map<RecordId, ObjectNode> old = byId(before);
        Map<RecordId, ObjectNode> young = byId(after);
        TreeSet<RecordId> all = new TreeSet<>(old.keySet());
        all.addAll(young.keySet());
        List<Part> parts = new ArrayList<>();
        for (RecordId id : all) {
            if (!old.containsKey(id)) {
                parts.add(new Part(id, Fate.ADDED, List.of(), List.of()));
            } else if (!young.containsKey(id)) {
                parts.add(new Part(id, Fate.REMOVED, List.of(), List.of()));
            } else {
                Part part = comparison.compare(id, old.get(id), young.get(id));
                if (!part.fields().isEmpty() || !part.attestations().isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private interface Comparison {
        Part compare(RecordId id, ObjectNode before, ObjectNode after);
    }

    private static Map<RecordId, ObjectNode> byId(JsonNode parts) {
        Map<RecordId, ObjectNode> byId = new TreeMap<>();
        for (JsonNode part : parts) {
            String address = part.path("id").asText();
            RecordId id = RecordId.parse(address.substring(address.lastIndexOf('/') + 1));
            byId.put(id, (ObjectNode) part);
        }
        return byId;
    }

    private static List<FieldChange> fields(ObjectNode before, ObjectNode after) {
        return Differences.between(before.without(NOT_FIELDS), after.without(NOT_FIELDS));
    }

    private static ObjectNode tree(byte[] edition) {
        try {
            return (ObjectNode) JSON.readTree(edition);
        } catch (IOException e) {
            throw new IllegalStateException("an edition is not JSON", e);
        }
    }
}
