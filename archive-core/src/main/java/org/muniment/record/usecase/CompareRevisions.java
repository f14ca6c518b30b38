package org.muniment.record.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
        List<FieldChange> changes = new ArrayList<>();
        compare("", tree(before), tree(after), changes);
        return changes;
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

    private static void compare(
            String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(path + "/" + escape(name), before.path(name), after.path(name), changes);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "/" + i, before.path(i), after.path(i), changes);
            }
        } else {
            changes.add(new FieldChange(path, json(before), json(after)));
        }
    }

    private static Optional<String> json(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.toString());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
