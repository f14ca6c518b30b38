package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.EnumWords;
import org.muniment.review.Approval;

/** The members that the public forms have in common. */
final class Json {

    /** Where the public API says what the members of all public forms mean (JSON-LD 1.1). */
    private static final String CONTEXT = "/api/v1/context.jsonld";

    private Json() {}

    /** A new object with its context, identifier and type. */
    static ObjectNode document(RecordKind kind, RecordId id) {
        ObjectNode node = object();
        node.put("@context", CONTEXT);
        node.put("id", path(kind, id));
        node.put("type", typeName(kind));
        return node;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(words -> node.put(name, words));
    }

    static void put(ObjectNode node, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(node.putArray(name)::add);
        }
    }

    /** The address of a record within the public API. */
    static String path(RecordKind kind, RecordId id) {
        return "/api/v1/" + kind.path() + "/" + id;
    }

    /** Which revision a part is, who wrote it and who approved it. */
    static ObjectNode revision(ApprovedPart<?> part) {
        ObjectNode node = object();
        node.put("number", part.revision().ref().number());
        node.put("digest", part.revision().digest().hex());
        part.authors().stream().map(AgentId::toString).forEach(node.putArray("authors")::add);
        ArrayNode approvals = node.putArray("approvals");
        part.approvals().forEach(approval -> approvals.add(approval(approval)));
        return node;
    }

    /** Who approved, when, and by which rule. */
    static ObjectNode approval(Approval approval) {
        return object().put("by", approval.by().toString())
                .put("at", approval.at().toString())
                .put("fourEyes", word(approval.fourEyes()));
    }

    /** Words in a language. */
    static ObjectNode wording(Wording wording) {
        return object().put("words", wording.words()).put("language", wording.language());
    }

    static void putWordings(ObjectNode node, String name, Collection<Wording> wordings) {
        if (!wordings.isEmpty()) {
            ArrayNode all = node.putArray(name);
            wordings.forEach(wording -> all.add(wording(wording)));
        }
    }

    /** A constant as the word it has in JSON: {@code METADATA_ONLY} is {@code metadata-only}. */
    static String word(Enum<?> constant) {
        return EnumWords.of(constant);
    }

    /**
     * A historical date with its bounds; a bound that is open is left out.
     *
     * @see org.muniment.kernel.dating.Dating
     */
    static ObjectNode dating(Dating dating) {
        ObjectNode node = object();
        put(node, "words", dating.words());
        node.put("calendar", dating.calendar().name());
        node.put("edtf", dating.edtf().toString());
        day(node, "earliest", dating.earliest());
        day(node, "latest", dating.latest());
        if (!dating.basis().isEmpty()) {
            ArrayNode basis = node.putArray("basis");
            dating.basis()
                    .forEach(
                            each -> {
                                ObjectNode one = basis.addObject();
                                put(one, "quotation", each.quotation());
                                one.put("explanation", each.explanation());
                            });
        }
        return node;
    }

    private static void day(ObjectNode node, String name, DayNumber day) {
        if (!day.isUnbounded()) {
            node.put(name, day.toString());
        }
    }

    private static String typeName(RecordKind kind) {
        String word = kind.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
