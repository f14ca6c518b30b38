package org.muniment.specimen.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.passage.PassageId;
import org.muniment.passage.Region;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.passage.usecase.SelectRegion;
import org.muniment.record.AgentId;

/** Writes out the evidence of an entry; points at the words or the part of an image it names. */
@ApplicationScoped
class EvidenceOnStage {

    private final SelectPassage selectPassage;
    private final SelectRegion selectRegion;

    EvidenceOnStage(SelectPassage selectPassage, SelectRegion selectRegion) {
        this.selectPassage = selectPassage;
        this.selectRegion = selectRegion;
    }

    /**
     * The evidence, by the member that only one type of it has.
     *
     * @param agent who points, where something is pointed at
     */
    ObjectNode evidence(JsonNode entry, AgentId agent, Stage stage) {
        if (entry.has("says")) {
            return shown("quotation", words(entry, agent, stage), entry, stage);
        }
        if (entry.has("region")) {
            return shown("image", region(entry, agent, stage), entry, stage);
        }
        if (entry.has("passage")) {
            String name = entry.path("passage").asText();
            return shown("quotation", Stage.named("passage", stage.passages, name), entry, stage);
        }
        ObjectNode evidence = Shorthand.object();
        if (entry.has("locator")) {
            evidence.put("type", "locator").put("source", "@" + entry.path("in").asText());
            evidence.set("locator", entry.path("locator"));
            evidence.set("excerpt", Shorthand.wording(Shorthand.required(entry, "excerpt")));
        } else if (entry.has("search")) {
            evidence.put("type", "search-report").setAll((ObjectNode) entry.path("search"));
        } else if (entry.has("premises")) {
            evidence.put("type", "inference").set("premises", entry.path("premises"));
            evidence.set("reasoning", Shorthand.wording(Shorthand.required(entry, "reasoning")));
        } else {
            evidence.put("type", "editorial-judgement");
            evidence.set("reasoning", Shorthand.wording(Shorthand.required(entry, "judgement")));
        }
        return evidence;
    }

    private static ObjectNode shown(String type, PassageId passage, JsonNode entry, Stage stage) {
        if (entry.has("as")) {
            stage.passages.put(entry.path("as").asText(), passage);
        }
        return Shorthand.object().put("type", type).put("passage", passage.toString());
    }

    private PassageId words(JsonNode entry, AgentId agent, Stage stage) {
        var text = Stage.named("text", stage.texts, entry.path("in").asText());
        var selection = new TextSelection.ByQuotation(entry.path("says").asText());
        return selectPassage.select(text, selection, agent).passage().id();
    }

    private PassageId region(JsonNode entry, AgentId agent, Stage stage) {
        String source = entry.path("in").asText();
        return selectRegion
                .select(
                        stage.record(source),
                        Stage.named("surrogate", stage.surrogates, source),
                        1,
                        Optional.of(Region.parse("xywh=" + entry.path("region").asText())),
                        agent)
                .passage()
                .id();
    }
}
