package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.muniment.publication.SoughtWords;
import org.muniment.publication.Written;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * What curators wrote about their work, which may repeat words of a record: found by the revision
 * that it speaks of or by the words themselves, and removed by an expunction. A test looks through
 * every column of the database for what is forgotten here.
 */
@ApplicationScoped
public class CuratorsWords {

    private static final int MOST_ELSEWHERE = 200;
    private static final String WORKING_COPY = "working-copy";
    private static final String RESOLUTION = "resolution";

    /**
     * @param key as SQL
     * @param said the words as SQL; null when there are none
     * @param json whether they stand in JSON, where some characters are written otherwise
     */
    private record Column(String kind, String table, String key, String said, boolean json) {

        String holdingWords() {
            return "exists (select 1 from unnest(cast(:words as text[])) w where position(lower("
                    + (json ? "substring(to_json(w)::text, 2, length(to_json(w)::text) - 2)" : "w")
                    + ") in lower("
                    + said
                    + ")) > 0)";
        }
    }

    /**
     * A column that an expunction empties.
     *
     * @param name of the column
     * @param about which of its rows speak of a revision
     */
    private record Emptied(Column column, String name, String about) {}

    private static final List<Emptied> EMPTIED =
            List.of(
                    new Emptied(
                            new Column("reason", "change_set", "id", "reason", false),
                            "reason",
                            "id = (select v.change_set from revision v"
                                    + " where v.record = :record and v.number = :number)"),
                    new Emptied(
                            new Column("note", "submission", "id", "note", false),
                            "note",
                            "id in (select p.submission from submission_part p"
                                    + " where p.record = :record and p.number = :number)"),
                    new Emptied(
                            new Column(
                                    "decision",
                                    "decision_part",
                                    "decision || '/' || record",
                                    "reason",
                                    false),
                            "reason",
                            "record = :record and number = :number"),
                    new Emptied(
                            new Column(
                                    "comment",
                                    "review_thread_entry",
                                    "thread || '/' || position",
                                    "words",
                                    false),
                            "words",
                            "thread in (select t.id from review_thread t"
                                    + " where t.record = :record"
                                    + " and coalesce(t.number, :number) = :number)"),
                    new Emptied(
                            new Column(RESOLUTION, "conflict_resolution", "id", "reason", false),
                            "reason",
                            "id in (select c.resolution from conflict_resolution_claim c"
                                    + " where c.claim = :record and c.revision = :number)"),
                    new Emptied(
                            new Column(WORKING_COPY, "working_copy", "id", "body", true),
                            "body",
                            "record = :record and :number > 0"));

    private static final Column ANSWER =
            new Column(
                    "answer",
                    "answered_request",
                    "key",
                    "convert_from(answer, 'UTF8')",
                    true);

    /** What is not emptied with something else: it goes by itself, or by another way, or stays. */
    private static final List<Column> ELSEWHERE =
            List.of(
                    new Column(
                            "revision",
                            "revision",
                            "record || '/' || number",
                            "convert_from(body, 'UTF8')",
                            true),
                    new Column("text", "text_version", "id", "words", false),
                    new Column(
                            "edition",
                            "edition",
                            "record || '/' || number",
                            "convert_from(bytes, 'UTF8')",
                            true),
                    new Column(
                            "page",
                            "surrogate_page",
                            "surrogate || '/' || number",
                            "concat_ws(' ', name, label)",
                            false),
                    new Column("capture", "surrogate", "id", "captured_from", false),
                    new Column("release", "release", "id", "reason", false),
                    new Column(
                            "withdrawal",
                            "withdrawal",
                            "record || '/' || serial",
                            "reason",
                            false),
                    new Column("expunction", "expunction", "id", "reason", false));

    private final Session session;

    CuratorsWords(Session session) {
        this.session = session;
    }

    /** What speaks of this revision, or holds these words anywhere, and can be emptied. */
    public List<Written> find(Optional<RevisionRef> about, SoughtWords words) {
        List<Written> found = new ArrayList<>();
        for (Emptied emptied : EMPTIED) {
            List<String> conditions = new ArrayList<>();
            about.ifPresent(ref -> conditions.add(emptied.about()));
            if (!words.isEmpty()) {
                conditions.add(emptied.column().holdingWords());
            }
            if (!conditions.isEmpty()) {
                NativeQuery<String> query =
                        select(
                                emptied.column(),
                                emptied.name()
                                        + " is not null and ("
                                        + String.join(" or ", conditions)
                                        + ")");
                about.ifPresent(
                        ref ->
                                query.setParameter("record", ref.record().toString())
                                        .setParameter("number", ref.number()));
                found.addAll(written(emptied.column(), query, words));
            }
        }
        return found;
    }

    /** Where else these words stand, to be dealt with by itself; the first of each kind. */
    public List<Written> elsewhere(SoughtWords words) {
        List<Written> found = new ArrayList<>();
        if (!words.isEmpty()) {
            for (Column column : ELSEWHERE) {
                found.addAll(
                        written(
                                column,
                                select(column, column.holdingWords()).setMaxResults(MOST_ELSEWHERE),
                                words));
            }
        }
        return found;
    }

    private NativeQuery<String> select(Column column, String condition) {
        return session.createNativeQuery(
                "select "
                        + column.key()
                        + " from "
                        + column.table()
                        + " where "
                        + condition
                        + " order by 1",
                String.class);
    }

    private static List<Written> written(
            Column column, NativeQuery<String> query, SoughtWords words) {
        if (!words.isEmpty()) {
            query.setParameter("words", words.all().toArray(String[]::new));
        }
        return query.getResultList().stream().map(key -> new Written(column.kind(), key)).toList();
    }

    /**
     * Removes what was found, and the answers kept for repeated requests that hold these words.
     *
     * @return the claims of which a decision about their conflict has lost its reason, and with it
     *     its standing
     */
    public Set<RecordId> remove(List<Written> found, SoughtWords words, ExpunctionId expunction) {
        for (Emptied emptied : EMPTIED) {
            List<String> keys = keys(found, emptied.column().kind());
            if (!keys.isEmpty()) {
                remove(emptied, keys, expunction);
            }
        }
        if (!words.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from answered_request where answer is not null and "
                                    + ANSWER.holdingWords())
                    .setParameter("words", words.all().toArray(String[]::new))
                    .executeUpdate();
        }
        return claims(keys(found, RESOLUTION));
    }

    private void remove(Emptied emptied, List<String> keys, ExpunctionId expunction) {
        Column column = emptied.column();
        String which = " where " + column.key() + " = any(cast(:keys as text[]))";
        if (column.kind().equals(WORKING_COPY)) {
            session.createNativeMutationQuery("delete from working_copy" + which)
                    .setParameter("keys", keys.toArray(String[]::new))
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery(
                            "update "
                                    + column.table()
                                    + " set expunction = :expunction, "
                                    + emptied.name()
                                    + " = null"
                                    + which)
                    .setParameter("expunction", expunction.toString())
                    .setParameter("keys", keys.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private static List<String> keys(List<Written> found, String kind) {
        return found.stream().filter(one -> one.kind().equals(kind)).map(Written::key).toList();
    }

    private Set<RecordId> claims(List<String> resolutions) {
        return session
                .createNativeQuery(
                        "select distinct claim from conflict_resolution_claim"
                                + " where resolution = any(cast(:resolutions as text[]))",
                        String.class)
                .setParameter("resolutions", resolutions.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(RecordId::parse)
                .collect(Collectors.toSet());
    }
}
