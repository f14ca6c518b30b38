package org.muniment.api.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormats;

/** What is sent and answered for the records of each kind: its body, and what is around it. */
final class RecordSchemas {

    private final WireSchemas schemas;
    private final BodyFormats formats;

    RecordSchemas(WireSchemas schemas, BodyFormats formats) {
        this.schemas = schemas;
        this.formats = formats;
    }

    Map<String, ObjectNode> all() {
        Map<String, ObjectNode> all = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            String name = Operations.name(kind);
            ObjectNode body = schemas.of(formats.type(kind));
            all.put(name + "Draft", with("RecordDraft", body));
            all.put(name + "Record", with("RecordView", body));
            ObjectNode page = copy("RecordPage");
            ((ObjectNode) page.at("/properties/items"))
                    .set("items", WireSchemas.ref(name + "Record"));
            all.put(name + "Page", page);
        }
        return all;
    }

    private ObjectNode with(String type, ObjectNode body) {
        ObjectNode schema = copy(type);
        ObjectNode properties = (ObjectNode) schema.path("properties");
        ObjectNode described = JsonNodeFactory.instance.objectNode().setAll(body);
        described.set("description", properties.path("body").path("description"));
        properties.set("body", described);
        if (type.equals("RecordDraft")) {
            schema.putArray("required").add("body");
        }
        return schema;
    }

    /** The schema of a type beside the resources of records. */
    private ObjectNode copy(String type) {
        try {
            schemas.of(Class.forName("org.muniment.api.curation.record." + type));
            return schemas.all().get(type).deepCopy();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
