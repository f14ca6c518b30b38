package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.event.EventBody;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Events: a label, and everything else as claims with their evidence. */
@ApplicationScoped
class EventForm implements PublicForm {

    private final ApprovedParts approved;
    private final ClaimsForm claims;

    EventForm(ApprovedParts approved, ClaimsForm claims) {
        this.approved = approved;
        this.claims = claims;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EVENT;
    }

    @Override
    public Optional<FormedEdition> form(RecordId record) {
        return approved.of(record, EventBody.class).map(this::form);
    }

    private FormedEdition form(ApprovedPart<EventBody> part) {
        RecordId id = part.revision().ref().record();
        ObjectNode node = Json.document(RecordKind.EVENT, id);
        Json.putWordings(node, "labels", part.body().labels());
        return AuthorityForm.withClaims(RecordKind.EVENT, part, node, claims.about(id));
    }
}
