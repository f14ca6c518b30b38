package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Value;

/** Values of claims and of their qualifiers. */
@ApplicationScoped
class ValueForm {

    private final Labels labels;

    ValueForm(Labels labels) {
        this.labels = labels;
    }

    ObjectNode value(Value value, Drawn drawn) {
        return switch (value) {
            case Value.Dated(var dating) -> Json.dating(dating).put("type", "dating");
            case Value.RecordValue(var record) ->
                    labels.record(record, drawn).put("type", "record");
            case Value.TermValue(var term) -> labels.term(term).put("type", "term");
            case Value.DescribedPerson person -> described(person, drawn);
            case Value.TextValue(var text) -> Json.wording(text).put("type", "text");
            case Value.Quantity quantity -> quantity(quantity);
            case Value.Ordinal(var number) ->
                    Json.object().put("type", "ordinal").put("number", number);
            case Value.Unknown ignored -> Json.object().put("type", "unknown");
            case Value.None ignored -> Json.object().put("type", "none");
        };
    }

    ArrayNode qualifiers(List<Qualifier> qualifiers, Drawn drawn) {
        ArrayNode all = Json.object().arrayNode();
        for (Qualifier qualifier : qualifiers) {
            ObjectNode one = all.addObject();
            one.set("qualifier", labels.term(qualifier.qualifier()));
            one.set("value", value(qualifier.value(), drawn));
        }
        return all;
    }

    private ObjectNode described(Value.DescribedPerson person, Drawn drawn) {
        ObjectNode node = Json.wording(person.description()).put("type", "described-person");
        person.identifiedBy()
                .ifPresent(claim -> node.set("identifiedBy", labels.record(claim, drawn)));
        return node;
    }

    private ObjectNode quantity(Value.Quantity quantity) {
        ObjectNode node =
                Json.object()
                        .put("type", "quantity")
                        .put("amount", quantity.amount().toString())
                        .put("approximation", Json.word(quantity.approximation()));
        Json.put(node, "margin", quantity.margin().map(Object::toString));
        node.set("unit", labels.term(quantity.unit()));
        return node;
    }
}
