package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.CollectionBody;

/** Collections: their introduction, editorial method and members. */
@ApplicationScoped
class CollectionForm implements PublicForm {

    private final ApprovedParts approved;
    private final NotesForm notes;
    private final Labels labels;

    CollectionForm(ApprovedParts approved, NotesForm notes, Labels labels) {
        this.approved = approved;
        this.notes = notes;
        this.labels = labels;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COLLECTION;
    }

    @Override
    public Optional<FormedEdition> form(RecordId record) {
        return approved.of(record, CollectionBody.class).map(this::form);
    }

    private FormedEdition form(ApprovedPart<CollectionBody> part) {
        RecordId id = part.revision().ref().record();
        CollectionBody body = part.body();
        ObjectNode node = Json.document(RecordKind.COLLECTION, id);
        Drawn drawn = new Drawn();
        Json.putWordings(node, "titles", body.titles());
        Json.putWordings(node, "introduction", body.introduction());
        Json.putWordings(node, "editorialMethod", body.editorialMethod());
        ArrayNode members = node.putArray("members");
        body.members().forEach(member -> members.add(labels.record(member, drawn)));
        drawn.basis.add(part.revision().ref());
        NotesForm.Printable printable = notes.on(List.of(id), List.of());
        printable.writeTo(node, id, drawn.basis);
        node.set("revision", Json.revision(part));
        return new FormedEdition(
                id, RecordKind.COLLECTION, node, drawn, Set.of(), printable.findings());
    }
}
