package org.muniment.api.curation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.record.RevisionRef;

/**
 * What to put up.
 *
 * @param parts exactly these revisions; empty for every draft of the dossier
 * @param note to the reviewers
 */
public record SubmissionDraft(
        @NotNull List<@NotNull @Valid RevisionView> parts, Optional<String> note) {

    Set<RevisionRef> revisions() {
        return parts.stream().map(RevisionView::ref).collect(Collectors.toSet());
    }
}
