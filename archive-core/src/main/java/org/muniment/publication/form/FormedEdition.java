package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.kernel.Finding;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/**
 * What an edition would say.
 *
 * @param content all members but {@code edition}
 * @param basis the revisions that it is made from
 * @param passages the passages that it quotes or shows
 * @param named records that a reader is sent to and that must therefore be public
 * @param findings what forming it brought to light
 */
public record FormedEdition(
        RecordId record,
        RecordKind kind,
        ObjectNode content,
        SortedSet<RevisionRef> basis,
        Set<PassageId> passages,
        Set<RecordId> named,
        List<Finding> findings) {

    FormedEdition(
            RecordId record,
            RecordKind kind,
            ObjectNode content,
            Drawn drawn,
            Set<PassageId> passages,
            List<Finding> findings) {
        this(record, kind, content, drawn.basis, passages, drawn.named, findings);
    }

    public FormedEdition {
        basis = new TreeSet<>(basis);
        passages = Set.copyOf(passages);
        named = Set.copyOf(named);
        findings = List.copyOf(findings);
    }
}
