package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.Edition;
import org.muniment.publication.StaleReason;
import org.muniment.publication.form.FormedEdition;
import org.muniment.publication.form.PublicForms;
import org.muniment.publication.form.Substance;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.StaleMarks;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;

/**
 * Compares a current edition with what it would say if it were formed now from what is approved.
 */
@ApplicationScoped
class AssessEdition {

    private final PublicForms forms;
    private final Editions editions;
    private final Records records;
    private final StaleMarks marks;

    AssessEdition(PublicForms forms, Editions editions, Records records, StaleMarks marks) {
        this.forms = forms;
        this.editions = editions;
        this.records = records;
        this.marks = marks;
    }

    /** How an edition compares. */
    sealed interface Assessment {

        /** It would say the same. */
        record Same() implements Assessment {}

        /** It would say the same in other words: a relabelled term, another form. */
        record Immaterial(FormedEdition formed) implements Assessment {}

        /** It would say something else. */
        record Stale(StaleReason reason) implements Assessment {}
    }

    /** An edition that rests on words that are not there any more cannot be formed: it is stale. */
    Assessment assess(Edition edition, RecordKind kind) {
        Optional<FormedEdition> formed;
        try {
            formed = forms.of(kind).flatMap(form -> form.form(edition.ref().record()));
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.EXPUNGED) {
                throw refusal;
            }
            return new Assessment.Stale(StaleReason.WITHDRAWN);
        }
        return assess(edition, formed);
    }

    private Assessment assess(Edition edition, Optional<FormedEdition> formed) {
        Set<RecordId> concerned = records(editions.basis(edition.ref()));
        formed.ifPresent(now -> concerned.addAll(now.named()));
        Map<RecordId, RecordState> states = records.states(concerned);
        if (states.values().stream().anyMatch(state -> state.mergedInto().isPresent())) {
            return new Assessment.Stale(StaleReason.MERGED);
        }
        if (formed.isEmpty()
                || states.values().stream().anyMatch(RecordState::retired)
                || editions.published(formed.get().named()).size() < formed.get().named().size()) {
            return new Assessment.Stale(StaleReason.WITHDRAWN);
        }
        return compare(edition, formed.get());
    }

    private Assessment compare(Edition edition, FormedEdition formed) {
        ObjectNode printed = Press.content(edition);
        ObjectNode before = Substance.of(printed);
        ObjectNode now = Substance.of(formed.content());
        if (!before.equals(now)) {
            Optional<StaleReason> reason = reason(edition, formed, before, now);
            if (reason.isPresent()) {
                return new Assessment.Stale(reason.get());
            }
        }
        if (marks.quotesWhatWasCorrected(edition)) {
            return new Assessment.Stale(StaleReason.TEXT_CORRECTED);
        }
        return printed.equals(formed.content())
                ? new Assessment.Same()
                : new Assessment.Immaterial(formed);
    }

    /** Empty when nothing that it is made from changed: then it is the form that did. */
    private Optional<StaleReason> reason(
            Edition edition, FormedEdition formed, ObjectNode before, ObjectNode now) {
        if (!before.path("access").equals(now.path("access"))) {
            return Optional.of(StaleReason.ACCESS);
        }
        if (!weighty(formed.basis(), formed.kind())
                .equals(weighty(editions.basis(edition.ref()), formed.kind()))) {
            return Optional.of(StaleReason.NEWER_REVISION);
        }
        if (!before.path("conflicts").equals(now.path("conflicts"))) {
            return Optional.of(StaleReason.CONFLICT_DECIDED);
        }
        return formed.shown().equals(editions.shown(edition.ref()))
                ? Optional.empty()
                : Optional.of(StaleReason.ACCESS);
    }

    private static Set<RecordId> records(Collection<RevisionRef> basis) {
        return basis.stream()
                .map(RevisionRef::record)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * All that an edition is made from; of sources only for editions of sources, since elsewhere a
     * newer description changes what is shown of a source by its access alone.
     */
    private Set<RevisionRef> weighty(Collection<RevisionRef> basis, RecordKind kind) {
        if (kind == RecordKind.SOURCE) {
            return new TreeSet<>(basis);
        }
        Map<RecordId, RecordState> states = records.states(records(basis));
        return basis.stream()
                .filter(
                        ref ->
                                Optional.ofNullable(states.get(ref.record()))
                                        .filter(state -> state.kind() != RecordKind.SOURCE)
                                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
