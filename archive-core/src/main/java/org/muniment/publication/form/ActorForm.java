package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.authority.ActorBody;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Actors: their names, what others call them, and the claims about them. */
@ApplicationScoped
class ActorForm implements PublicForm {

    private final ApprovedParts approved;
    private final ClaimsForm claims;

    ActorForm(ApprovedParts approved, ClaimsForm claims) {
        this.approved = approved;
        this.claims = claims;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public Optional<FormedEdition> form(RecordId record) {
        return approved.of(record, ActorBody.class).map(this::form);
    }

    private FormedEdition form(ApprovedPart<ActorBody> part) {
        RecordId id = part.revision().ref().record();
        ObjectNode node = Json.document(RecordKind.ACTOR, id);
        node.put("actorType", Json.word(part.body().type()));
        AuthorityForm.names(node, part.body().names(), part.body().identifiers());
        return AuthorityForm.withClaims(RecordKind.ACTOR, part, node, claims.about(id));
    }
}
