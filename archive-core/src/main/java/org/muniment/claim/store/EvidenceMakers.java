package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.claim.AttestationBody;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.AuthorsReliedOn;
import org.muniment.record.store.Revisions;

/** Who chose the passage that an attestation shows, and who brought the text that it is in. */
@ApplicationScoped
class EvidenceMakers implements AuthorsReliedOn {

    private final Revisions revisions;
    private final Passages passages;
    private final Texts texts;

    EvidenceMakers(Revisions revisions, Passages passages, Texts texts) {
        this.revisions = revisions;
        this.passages = passages;
        this.texts = texts;
    }

    @Override
    public Map<RevisionRef, Set<AgentId>> of(Collection<RevisionRef> asked) {
        List<Revision<AttestationBody>> attestations = revisions.find(asked, AttestationBody.class);
        Map<PassageId, Passage> shown =
                passages.byIds(attestations.stream().flatMap(EvidenceMakers::shown).toList());
        Map<TextId, Text> read =
                texts.byIds(
                        shown.values().stream()
                                .flatMap(passage -> text(passage).stream())
                                .collect(Collectors.toSet()));
        Map<RevisionRef, Set<AgentId>> makers = new HashMap<>();
        for (Revision<AttestationBody> attestation : attestations) {
            shown(attestation)
                    .flatMap(id -> Optional.ofNullable(shown.get(id)).stream())
                    .forEach(passage -> makers.put(attestation.ref(), makers(passage, read)));
        }
        return makers;
    }

    private static Set<AgentId> makers(Passage passage, Map<TextId, Text> read) {
        Set<AgentId> makers = new TreeSet<>(Set.of(passage.madeBy()));
        text(passage)
                .flatMap(id -> Optional.ofNullable(read.get(id)))
                .ifPresent(text -> makers.addAll(text.authors()));
        return makers;
    }

    private static Stream<PassageId> shown(Revision<AttestationBody> attestation) {
        return attestation.body().flatMap(body -> body.evidence().shown()).stream();
    }

    private static Optional<TextId> text(Passage passage) {
        return switch (passage.anchor()) {
            case Anchor.OnText words -> Optional.of(words.text());
            case Anchor.OnImage ignored -> Optional.empty();
        };
    }
}
