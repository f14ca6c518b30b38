package org.muniment.publication.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.Access;

/**
 * Takes out of an edition what narrower access of sources does not allow. It leaves out and adds
 * nothing: whatever was approved meanwhile waits for its own release.
 */
public final class Withholding {

    private static final Set<String> LEFT_OF_AN_EMBARGOED_SOURCE =
            Set.of("id", "type", "access", "revision");

    private final Map<String, Access> narrowed = new HashMap<>();

    /**
     * @param narrowed the sources, each with the access that holds for it now
     */
    public Withholding(Map<RecordId, Access> narrowed) {
        narrowed.forEach(
                (source, access) ->
                        this.narrowed.put(Json.path(RecordKind.SOURCE, source), access));
    }

    /**
     * What is left of an edition.
     *
     * @param content all members but {@code edition}
     */
    public ObjectNode of(ObjectNode content) {
        ObjectNode left = content.deepCopy();
        Access own = narrowed.get(left.path("id").asText());
        if (own != null) {
            left.set("access", SourceForm.access(own));
            if (own.level() == Access.Level.EMBARGOED) {
                left.retain(LEFT_OF_AN_EMBARGOED_SOURCE);
            }
        }
        left.forEach(this::withhold);
        return left;
    }

    private void withhold(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Access ofEvidence = narrowed.get(object.path("source").path("id").asText());
            if (ofEvidence != null) {
                withholdEvidence(object, ofEvidence.level());
            }
            Access ofLabel = narrowed.get(object.path("id").asText());
            if (ofLabel != null && ofLabel.level() == Access.Level.EMBARGOED) {
                object.remove(List.of("title", "labels", "derivation"));
            }
        }
        node.forEach(this::withhold);
    }

    private static void withholdEvidence(ObjectNode evidence, Access.Level level) {
        boolean image = evidence.path("type").asText().equals("image");
        if (level.compareTo(Access.Level.QUOTATIONS_ONLY) >= 0) {
            evidence.remove("prefix");
            evidence.remove("suffix");
            evidence.remove("file");
            evidence.remove("imageInFile");
        }
        if (level.compareTo(Access.Level.METADATA_ONLY) >= 0) {
            evidence.remove("exact");
            evidence.remove("text");
            evidence.remove("excerpt");
        }
        if (level.compareTo(Access.Level.METADATA_ONLY) >= 0
                || image && level == Access.Level.QUOTATIONS_ONLY) {
            evidence.remove("notes");
            evidence.put("withheld", Json.word(level));
        }
    }
}
