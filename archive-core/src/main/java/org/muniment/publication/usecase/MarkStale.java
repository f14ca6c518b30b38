package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Text;
import org.muniment.passage.store.CarryingWatcher;
import org.muniment.passage.store.TextWatcher;
import org.muniment.publication.Edition;
import org.muniment.publication.form.PresentAccess;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.store.StaleMarks;
import org.muniment.publication.usecase.AssessEdition.Assessment;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.RecordWatcher;

/**
 * Keeps the marks of current editions that no longer say what is approved: looks at each edition
 * that something may have happened to, forms it anew and compares. Drafts are never looked at, and
 * a mark goes when what caused it does.
 */
@ApplicationScoped
class MarkStale implements RecordWatcher, TextWatcher, CarryingWatcher {

    private final PublicationLog log;
    private final StaleMarks marks;
    private final Editions editions;
    private final AssessEdition assess;
    private final AccessInForce inForce;
    private final PresentAccess access;
    private final Clock clock;

    MarkStale(
            PublicationLog log,
            StaleMarks marks,
            Editions editions,
            AssessEdition assess,
            AccessInForce inForce,
            PresentAccess access,
            Clock clock) {
        this.log = log;
        this.marks = marks;
        this.editions = editions;
        this.assess = assess;
        this.inForce = inForce;
        this.access = access;
        this.clock = clock;
    }

    /** So that no release forms an edition meanwhile and publishes it unmarked. */
    @Override
    public void before() {
        log.holdTurns();
    }

    @Override
    public void decided(Set<RecordId> about) {
        Map<RecordId, RecordKind> hanging = new TreeMap<>(marks.hangingOn(about));
        hanging.putAll(marks.showing(withOtherAccess(about)));
        look(hanging);
    }

    /** Records were withdrawn, retired or merged, or came back. */
    void cameOrWent(Set<RecordId> records) {
        Map<RecordId, RecordKind> hanging = new TreeMap<>(marks.hangingOn(records));
        hanging.putAll(marks.madeFrom(records));
        look(hanging);
    }

    /** An edition that quotes what a correction has put otherwise is stale. */
    @Override
    public void added(Text text) {
        look(marks.quotingOriginalsOf(text.id()));
    }

    /** So is one that quotes what a curator has found lost or placed at other words. */
    @Override
    public void placed(CarriedPassage decided) {
        look(marks.quoting(decided.passage()));
    }

    private Set<RecordId> withOtherAccess(Collection<RecordId> about) {
        return inForce.of(inForce.within(about)).entrySet().stream()
                .filter(known -> !access.of(known.getKey()).equals(known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void look(Map<RecordId, RecordKind> hanging) {
        hanging.forEach(
                (record, kind) ->
                        editions.current(kind, record).ifPresent(edition -> look(edition, kind)));
    }

    private void look(Edition edition, RecordKind kind) {
        switch (assess.assess(edition, kind)) {
            case Assessment.Stale(var reason) -> marks.mark(edition.ref(), reason, clock.instant());
            case Assessment.Immaterial ignored -> marks.clear(edition.ref().record());
            case Assessment.Same ignored -> marks.clear(edition.ref().record());
        }
    }
}
