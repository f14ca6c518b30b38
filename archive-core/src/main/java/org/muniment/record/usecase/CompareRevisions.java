package org.muniment.record.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.record.Body;
import org.muniment.record.FieldChange;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.store.Revisions;

/** What differs between two revisions, field by field; the same for every kind of record. */
@ApplicationScoped
public class CompareRevisions {

    private final Revisions revisions;
    private final BodyFormats formats;

    CompareRevisions(Revisions revisions, BodyFormats formats) {
        this.revisions = revisions;
        this.formats = formats;
    }

    /** The differences, in the order of their paths; an expunged body counts as empty. */
    public List<FieldChange> compare(RevisionRef before, RevisionRef after) {
        return Differences.between(tree(before), tree(after));
    }

    /** The paths of the differences alone. */
    public List<String> paths(RevisionRef before, RevisionRef after) {
        return compare(before, after).stream().map(FieldChange::path).toList();
    }

    private JsonNode tree(RevisionRef ref) {
        return revisions
                .find(ref, Body.class)
                .flatMap(revision -> revision.body())
                .map(formats::tree)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
