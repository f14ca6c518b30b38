package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionKind;
import org.muniment.publication.LogEntry;
import org.muniment.publication.form.PresentAccess;
import org.muniment.publication.form.Withholding;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.store.EnumWords;
import org.muniment.record.store.Revisions;
import org.muniment.source.Access;
import org.muniment.source.SourceBody;

/**
 * When a change set narrows the access of a source, of a whole above it, or moves it under a
 * narrower one: replaces, in the same transaction, every current edition that shows what may no
 * longer be shown by one without it.
 */
@ApplicationScoped
class RedactNarrowed {

    private static final String REASON =
            "Access to a source was narrowed; what may no longer be shown is left out.";

    private final Revisions revisions;
    private final PresentAccess access;
    private final AccessInForce inForce;
    private final PublicationLog log;
    private final Editions editions;
    private final Press press;

    RedactNarrowed(
            Revisions revisions,
            PresentAccess access,
            AccessInForce inForce,
            PublicationLog log,
            Editions editions,
            Press press) {
        this.revisions = revisions;
        this.access = access;
        this.inForce = inForce;
        this.log = log;
        this.editions = editions;
        this.press = press;
    }

    /** Whether a change may narrow the access of a source; then its change set takes a turn. */
    boolean mayNarrow(Change change) {
        return change instanceof Change.Revise(var base, SourceBody next)
                && !revisions
                        .find(base, SourceBody.class)
                        .flatMap(Revision::body)
                        .filter(
                                before ->
                                        before.access().equals(next.access())
                                                && before.partOf().equals(next.partOf()))
                        .isPresent();
    }

    /** Redacts what these sources, just changed, do not allow any more. */
    void follow(ProposedChangeSet proposed, CommittedChangeSet committed) {
        Set<RecordId> changed =
                proposed.changes().stream()
                        .filter(change -> change instanceof Change.Revise(_, SourceBody _))
                        .map(Change::record)
                        .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return;
        }
        SortedMap<RecordId, Access> narrowed = narrowed(changed);
        if (!narrowed.isEmpty()) {
            redact(proposed, committed, narrowed);
        }
    }

    private SortedMap<RecordId, Access> narrowed(Set<RecordId> changed) {
        SortedMap<RecordId, Access> narrowed = new TreeMap<>();
        inForce.of(inForce.within(changed))
                .forEach(
                        (source, before) -> {
                            Access now = access.of(source);
                            if (now.isNarrowerThan(before)) {
                                narrowed.put(source, now);
                            }
                        });
        return narrowed;
    }

    private void redact(
            ProposedChangeSet proposed,
            CommittedChangeSet committed,
            SortedMap<RecordId, Access> narrowed) {
        PublicationLog.Turn turn = log.takeTurn();
        SortedMap<RecordId, RecordKind> dependent = new TreeMap<>();
        editions.published(narrowed.keySet())
                .forEach(source -> dependent.put(source, RecordKind.SOURCE));
        narrowed.forEach(
                (source, now) -> dependent.putAll(editions.showingMore(source, now.level())));
        Withholding withholding = new Withholding(narrowed);
        List<Press.Sheet> sheets = new ArrayList<>();
        dependent.forEach(
                (record, kind) ->
                        editions.current(kind, record)
                                .map(edition -> redacted(edition, kind, withholding, narrowed))
                                .ifPresent(sheets::add));
        ObjectNode entry = Press.entry();
        entry.put("agent", proposed.agent().toString());
        entry.put("changeSet", committed.id().toString());
        ArrayNode sources = entry.putArray("sources");
        narrowed.forEach((source, now) -> sources.add(line(source, now)));
        press.run(turn, LogEntry.Kind.REDACTION, entry, sheets);
        narrowed.forEach((source, now) -> inForce.set(source, now, turn.serial()));
    }

    private Press.Sheet redacted(
            Edition edition,
            RecordKind kind,
            Withholding withholding,
            Map<RecordId, Access> narrowed) {
        Map<RecordId, Access.Level> shown = new TreeMap<>(editions.shown(edition.ref()));
        shown.replaceAll(
                (source, level) ->
                        narrowed.containsKey(source)
                                ? narrower(
                                        level, Objects.requireNonNull(narrowed.get(source)).level())
                                : level);
        return press.next(
                edition,
                kind,
                EditionKind.REDACTION,
                withholding.of(Press.content(edition)),
                shown,
                REASON);
    }

    private static Access.Level narrower(Access.Level one, Access.Level other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static ObjectNode line(RecordId source, Access access) {
        ObjectNode line =
                Press.entry()
                        .put("source", source.toString())
                        .put("level", EnumWords.of(access.level()));
        access.until().ifPresent(until -> line.put("until", until.toString()));
        return line;
    }
}
