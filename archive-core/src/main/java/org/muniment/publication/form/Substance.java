package org.muniment.publication.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What an edition says, without what a reader would not miss: how terms and other records are
 * called at the moment, and which revision a part is and who approved it.
 */
public final class Substance {

    private static final Set<String> HOW_OTHERS_ARE_CALLED = Set.of("labels", "title");

    private Substance() {}

    /**
     * @param content all members but {@code edition}
     */
    public static ObjectNode of(ObjectNode content) {
        ObjectNode substance = content.deepCopy();
        substance.remove("revision");
        substance.forEach(Substance::strip);
        return substance;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("revision");
            object.remove(HOW_OTHERS_ARE_CALLED);
        }
        node.forEach(Substance::strip);
    }
}
