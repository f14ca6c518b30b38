package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.authority.PlaceBody;
import org.muniment.authority.Within;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Places: their names, where they are, in what they lie, and the claims about them. */
@ApplicationScoped
class PlaceForm implements PublicForm {

    private final ApprovedParts approved;
    private final Labels labels;
    private final ClaimsForm claims;

    PlaceForm(ApprovedParts approved, Labels labels, ClaimsForm claims) {
        this.approved = approved;
        this.labels = labels;
        this.claims = claims;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public Optional<FormedEdition> form(RecordId record) {
        return approved.of(record, PlaceBody.class).map(this::form);
    }

    private FormedEdition form(ApprovedPart<PlaceBody> part) {
        RecordId id = part.revision().ref().record();
        PlaceBody body = part.body();
        ObjectNode node = Json.document(RecordKind.PLACE, id);
        ClaimsForm.Sheet sheet = claims.about(id);
        AuthorityForm.names(node, body.names(), body.identifiers());
        body.location()
                .ifPresent(
                        location ->
                                node.putObject("location")
                                        .put("latitude", location.latitude().toString())
                                        .put("longitude", location.longitude().toString())
                                        .put("precisionMetres", location.precisionMetres()));
        if (!body.within().isEmpty()) {
            node.set("within", within(body.within(), sheet.drawn));
        }
        return AuthorityForm.withClaims(RecordKind.PLACE, part, node, sheet);
    }

    private ArrayNode within(List<Within> wholes, Drawn drawn) {
        ArrayNode all = Json.object().arrayNode();
        for (Within within : wholes) {
            ObjectNode one = all.addObject();
            one.set("place", labels.record(within.place(), drawn));
            within.from().ifPresent(from -> one.set("from", Json.dating(from)));
            within.to().ifPresent(to -> one.set("to", Json.dating(to)));
        }
        return all;
    }
}
