package org.muniment.publication.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.claim.AttestationBody;
import org.muniment.publication.form.SourceAccess.ApprovedSource;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.SourceBody;

/**
 * Puts into an edition what had to be withheld of sources and may be shown now. It speaks of the
 * revisions that the edition was made from: whatever was approved meanwhile waits for its own
 * release.
 */
@ApplicationScoped
public class Disclosure {

    private final ApprovedParts approved;
    private final SourceAccess sources;
    private final SourceForm form;
    private final EvidenceForm evidence;

    Disclosure(
            ApprovedParts approved, SourceAccess sources, SourceForm form, EvidenceForm evidence) {
        this.form = form;
        this.approved = approved;
        this.sources = sources;
        this.evidence = evidence;
    }

    /**
     * What an edition says once more may be shown.
     *
     * @param shown the sources of which it shows something, as {@link FormedEdition#shown()}
     */
    public record Disclosed(ObjectNode content, Map<RecordId, Access.Level> shown) {}

    /** The edition of a source itself. */
    public Disclosed ofSource(RecordId source, ObjectNode content) {
        RevisionRef ref = revision(source, content);
        return Optional.ofNullable(approved.at(List.of(ref), SourceBody.class).get(source))
                .map(part -> form.form(sources.of(part)))
                .map(formed -> new Disclosed(formed.content(), formed.shown()))
                .orElseThrow(
                        () -> new IllegalStateException("revision " + ref + " is not approved"));
    }

    /**
     * The edition of a record that shows something of sources.
     *
     * @param content all members but {@code edition}
     * @param shown as it was
     */
    public Disclosed of(
            ObjectNode content, Map<RecordId, Access.Level> shown, Collection<RecordId> opened) {
        ObjectNode disclosed = content.deepCopy();
        Drawn drawn = new Drawn();
        Map<RecordId, Access.Level> levels = new HashMap<>(shown);
        for (RecordId source : opened) {
            levels.remove(source);
            String path = Json.path(RecordKind.SOURCE, source);
            List<ObjectNode> attestations = new ArrayList<>();
            disclosed.path("claims").forEach(claim -> collect(claim, path, attestations));
            rewrite(attestations, drawn);
            sources.of(source)
                    .ifPresent(
                            known -> {
                                drawn.shows(source, known.describedAt());
                                disclosed.forEach(node -> entitle(node, path, known));
                            });
        }
        drawn.shown.forEach(
                (source, level) -> {
                    if (opened.contains(source)) {
                        levels.put(source, level);
                    }
                });
        return new Disclosed(disclosed, levels);
    }

    private static void collect(JsonNode claim, String source, List<ObjectNode> attestations) {
        for (JsonNode attestation : claim.path("attestations")) {
            if (attestation.at("/evidence/source/id").asText().equals(source)) {
                attestations.add((ObjectNode) attestation);
            }
        }
    }

    /** What is no longer approved as it was printed stays withheld. */
    private void rewrite(List<ObjectNode> attestations, Drawn drawn) {
        Map<RecordId, ObjectNode> nodes = new HashMap<>();
        List<RevisionRef> refs = new ArrayList<>();
        for (ObjectNode attestation : attestations) {
            String path = attestation.path("id").asText();
            RecordId id = RecordId.parse(path.substring(path.lastIndexOf('/') + 1));
            nodes.put(id, attestation);
            refs.add(revision(id, attestation));
        }
        approved.at(refs, AttestationBody.class)
                .forEach(
                        (id, part) ->
                                Optional.ofNullable(nodes.get(id))
                                        .ifPresent(
                                                node ->
                                                        node.set(
                                                                "evidence",
                                                                evidence.evidence(part, drawn))));
    }

    private static void entitle(JsonNode node, String path, ApprovedSource source) {
        if (node instanceof ObjectNode object && object.path("id").asText().equals(path)) {
            Labels.title(object, source);
        }
        node.forEach(child -> entitle(child, path, source));
    }

    private static RevisionRef revision(RecordId record, JsonNode printed) {
        return new RevisionRef(record, printed.at("/revision/number").asInt());
    }
}
