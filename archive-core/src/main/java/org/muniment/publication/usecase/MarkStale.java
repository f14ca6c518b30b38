package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.store.TextWatcher;
import org.muniment.publication.form.PresentAccess;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.store.StaleMarks;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.RecordWatcher;

/**
 * Keeps the marks of current editions that no longer say what is approved: looks at each edition
 * that something may have happened to, forms it anew and compares. Drafts are never looked at, and
 * a mark goes when what caused it does. When many editions hang on one thing, such as a person named
 * everywhere, only the first are looked at while the decision is made.
 */
@ApplicationScoped
class MarkStale implements RecordWatcher, TextWatcher {

    private final PublicationLog log;
    private final StaleMarks marks;
    private final MarkEdition mark;
    private final AssessLater later;
    private final AccessInForce inForce;
    private final PresentAccess access;
    private final int atOnce;

    MarkStale(
            PublicationLog log,
            StaleMarks marks,
            MarkEdition mark,
            AssessLater later,
            AccessInForce inForce,
            PresentAccess access,
            @ConfigProperty(name = "archive.publication.stale-at-once") int atOnce) {
        this.log = log;
        this.marks = marks;
        this.mark = mark;
        this.later = later;
        this.inForce = inForce;
        this.access = access;
        this.atOnce = atOnce;
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
        look(about, hanging);
    }

    /** Records were withdrawn, retired or merged, or came back. */
    void cameOrWent(Set<RecordId> records) {
        Map<RecordId, RecordKind> hanging = new TreeMap<>(marks.hangingOn(records));
        hanging.putAll(marks.madeFrom(records));
        look(records, hanging);
    }

    /** An edition that quotes what a correction has put otherwise is stale. */
    @Override
    public void added(Text text) {
        look(Set.of(), marks.quotingOriginalsOf(text.id()));
    }

    /** The words of a text were expunged, on which current editions may rest without showing them. */
    void lost(TextId text) {
        look(Set.of(), marks.quoting(text));
    }

    private Set<RecordId> withOtherAccess(Collection<RecordId> about) {
        return inForce.of(inForce.within(about)).entrySet().stream()
                .filter(known -> !access.of(known.getKey()).equals(known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The first at once, those decided about before all others; the rest after the commit. */
    private void look(Set<RecordId> about, Map<RecordId, RecordKind> hanging) {
        List<RecordId> order =
                hanging.keySet().stream()
                        .sorted(
                                Comparator.<RecordId, Boolean>comparing(about::contains)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        order.stream()
                .limit(atOnce)
                .forEach(
                        record ->
                                mark.look(record, Objects.requireNonNull(hanging.get(record))));
        if (order.size() > atOnce) {
            later.add(order.subList(atOnce, order.size()));
        }
    }
}
