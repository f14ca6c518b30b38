package org.muniment.batch.usecase;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.batch.store.Namesakes;
import org.muniment.batch.store.Namesakes.Namesake;
import org.muniment.kernel.Identifier;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;
import org.muniment.vocabulary.TermCode;

/**
 * Which records the cells of a batch name: by the key of a row, by identifier, by the code of a
 * term, or by a label that one record alone has, in the batch or in the archive.
 */
final class References {

    /** That a row is named of which it is not known yet for which record it stands. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotYet() {
            super(null, null, false, false);
        }
    }

    private record Called(RecordKind kind, String label) {}

    private final Records records;
    private final Map<String, Row> byKey = new HashMap<>();
    private final Map<Called, List<Row>> byLabel = new HashMap<>();
    private final Map<RecordId, Row> byRecord = new HashMap<>();
    private final Map<Called, List<Namesake>> namesakes = new HashMap<>();
    private final Map<RecordId, Optional<RecordState>> states = new HashMap<>();

    References(Records records, List<Namesake> known) {
        this.records = records;
        for (Namesake each : known) {
            namesakes
                    .computeIfAbsent(new Called(each.kind(), each.called()), k -> new ArrayList<>())
                    .add(each);
        }
    }

    /** Lets a row be named; a key that another row has is an error. */
    void add(Row row, List<String> labels) {
        byRecord.put(row.record(), row);
        row.key()
                .ifPresent(
                        key -> {
                            Row other = byKey.putIfAbsent(key, row);
                            if (other != null) {
                                row.error(
                                        "key",
                                        "The key “%s” is also that of line %d of %s. Each row has one of its own."
                                                .formatted(
                                                        key, other.line(), other.table().file()));
                            }
                        });
        for (String label : labels) {
            byLabel.computeIfAbsent(called(row.table().kind(), label), k -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The records of the archive of this kind that are called so. */
    List<Namesake> inArchive(RecordKind kind, String label) {
        return namesakes.getOrDefault(called(kind, label), List.of());
    }

    /** The row that makes a record, if one of the batch does. */
    Optional<Row> making(RecordId record) {
        return Optional.ofNullable(byRecord.get(record)).filter(row -> row.body().isPresent());
    }

    /** The actor's row of this key. */
    Optional<Row> actorOf(String key) {
        return Optional.ofNullable(byKey.get(key))
                .filter(row -> row.table().kind() == RecordKind.ACTOR);
    }

    Optional<RecordKind> kind(RecordId record) {
        return Optional.ofNullable(byRecord.get(record))
                .map(row -> row.table().kind())
                .or(() -> state(record).map(RecordState::kind));
    }

    /**
     * The record that is named; when there is none, or more than one, that is noted as an error.
     *
     * @throws NotYet
     */
    Optional<RecordId> find(Row row, String column, String said, Set<RecordKind> kinds) {
        Map<RecordId, String> found = candidates(row, said, kinds);
        if (found.size() == 1) {
            return found.keySet().stream().findFirst();
        }
        row.error(column, found.isEmpty() ? none(said, kinds) : many(said, found));
        return Optional.empty();
    }

    /** All that may be meant, each with words to tell it by. */
    Map<RecordId, String> candidates(Row row, String said, Set<RecordKind> kinds) {
        Row keyed = byKey.get(said);
        if (keyed != null && kinds.contains(keyed.table().kind())) {
            return Map.of(made(row, keyed), said);
        }
        Optional<RecordId> named = byIdentifier(said, kinds);
        if (named.isPresent()) {
            return Map.of(named.get(), said);
        }
        Map<RecordId, String> found = new LinkedHashMap<>();
        for (RecordKind kind : kinds) {
            for (Row other : byLabel.getOrDefault(called(kind, said), List.of())) {
                if (other != row) {
                    found.put(
                            made(row, other),
                            "line %d of %s".formatted(other.line(), other.table().file()));
                }
            }
            for (Namesake each : inArchive(kind, said)) {
                found.putIfAbsent(
                        each.record(),
                        "%s %s, “%s”".formatted(kind.word(), each.record(), each.label()));
            }
        }
        return found;
    }

    private static RecordId made(Row row, Row other) {
        if (!other.isMade() && other != row) {
            throw new NotYet();
        }
        return other.record();
    }

    private Optional<RecordId> byIdentifier(String said, Set<RecordKind> kinds) {
        try {
            RecordId id =
                    kinds.contains(RecordKind.TERM) && said.indexOf('/') > 0
                            ? TermCode.parse(said).record()
                            : new RecordId(new Identifier(said));
            return state(id)
                    .filter(state -> kinds.contains(state.kind()) && state.inUse())
                    .map(RecordState::id)
                    .or(
                            () ->
                                    Optional.ofNullable(byRecord.get(id))
                                            .filter(row -> kinds.contains(row.table().kind()))
                                            .map(Row::record));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    Optional<RecordState> state(RecordId id) {
        return states.computeIfAbsent(id, records::state);
    }

    private static Called called(RecordKind kind, String label) {
        return new Called(kind, Namesakes.normal(kind, label));
    }

    private static String none(String said, Set<RecordKind> kinds) {
        return "There is no %s “%s”, neither in this batch, by its key or label, nor in use in the archive, by its identifier or label."
                .formatted(words(kinds), said);
    }

    private static String many(String said, Map<RecordId, String> found) {
        return "“%s” may be any of these: %s. Name the one that is meant by its key or identifier."
                .formatted(said, found.values().stream().limit(10).collect(joining("; ")));
    }

    static String words(Set<RecordKind> kinds) {
        return kinds.stream().map(RecordKind::word).sorted().collect(joining(" or "));
    }
}
