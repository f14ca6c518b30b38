package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.claim.NoteBody;
import org.muniment.claim.NoteBody.Visibility;
import org.muniment.claim.store.Notes;
import org.muniment.kernel.Finding;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;

/**
 * The approved public notes, printed with what they are on.
 *
 * <p>A note that somebody is making internal is left out at once, before that is approved.
 */
@ApplicationScoped
class NotesForm {

    private final Notes notes;
    private final ApprovedParts approved;
    private final Labels labels;

    NotesForm(Notes notes, ApprovedParts approved, Labels labels) {
        this.notes = notes;
        this.approved = approved;
        this.labels = labels;
    }

    /** The notes on these records and passages. */
    Printable on(Collection<RecordId> records, Collection<PassageId> passages) {
        List<Revision<NoteBody>> heads = new ArrayList<>(notes.onRecords(records));
        heads.addAll(notes.onPassages(passages));
        List<RecordId> open =
                heads.stream()
                        .filter(head -> head.present().visibility() == Visibility.PUBLIC)
                        .map(head -> head.ref().record())
                        .toList();
        return new Printable(open, approved.of(open, NoteBody.class));
    }

    /** The notes that may be printed, each once and where it belongs. */
    final class Printable {

        private final List<Finding> findings = new ArrayList<>();
        private final Map<RecordId, List<ApprovedPart<NoteBody>>> byRecord = new HashMap<>();
        private final Map<PassageId, List<ApprovedPart<NoteBody>>> byPassage = new HashMap<>();

        private Printable(List<RecordId> open, Map<RecordId, ApprovedPart<NoteBody>> parts) {
            for (RecordId note : open) {
                ApprovedPart<NoteBody> part = parts.get(note);
                if (part == null) {
                    findings.add(ClaimsForm.leftOut(RecordKind.NOTE, note));
                } else if (part.body().visibility() == Visibility.PUBLIC) {
                    add(part);
                }
            }
        }

        private void add(ApprovedPart<NoteBody> part) {
            part.body()
                    .record()
                    .ifPresent(
                            on -> byRecord.computeIfAbsent(on, key -> new ArrayList<>()).add(part));
            part.body()
                    .passage()
                    .ifPresent(
                            on ->
                                    byPassage
                                            .computeIfAbsent(on, key -> new ArrayList<>())
                                            .add(part));
        }

        void writeTo(ObjectNode node, RecordId on, Set<RevisionRef> basis) {
            write(node, byRecord.getOrDefault(on, List.of()), basis);
        }

        void writeTo(ObjectNode node, PassageId on, Set<RevisionRef> basis) {
            write(node, byPassage.getOrDefault(on, List.of()), basis);
        }

        /** Notes that are left out because nobody has approved them. */
        List<Finding> findings() {
            return List.copyOf(findings);
        }

        private void write(
                ObjectNode node, List<ApprovedPart<NoteBody>> parts, Set<RevisionRef> basis) {
            if (parts.isEmpty()) {
                return;
            }
            ArrayNode all = node.putArray("notes");
            for (ApprovedPart<NoteBody> part : parts) {
                ObjectNode one = all.addObject();
                one.set("kind", labels.term(part.body().noteKind()));
                Json.putWordings(one, "words", part.body().words());
                one.set("revision", Json.revision(part));
                basis.add(part.revision().ref());
            }
        }
    }
}
