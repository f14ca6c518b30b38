package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.muniment.authority.ExternalIdentifier;
import org.muniment.authority.Name;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** What actors and places have in common, and an edition with the claims about its subject. */
final class AuthorityForm {

    private AuthorityForm() {}

    static void names(ObjectNode node, List<Name> names, List<ExternalIdentifier> identifiers) {
        node.set("names", Labels.names(names));
        if (!identifiers.isEmpty()) {
            ArrayNode all = node.putArray("identifiers");
            identifiers.forEach(identifier -> all.add(identifier.uri()));
        }
    }

    /** An edition of a record with its claims. */
    static FormedEdition withClaims(
            RecordKind kind, ApprovedPart<?> part, ObjectNode node, ClaimsForm.Sheet sheet) {
        RecordId id = part.revision().ref().record();
        sheet.writeTo(node);
        node.set("revision", Json.revision(part));
        sheet.drawn.basis.add(part.revision().ref());
        sheet.drawn.named.remove(id);
        return new FormedEdition(id, kind, node, sheet.drawn, sheet.passages, sheet.findings);
    }
}
