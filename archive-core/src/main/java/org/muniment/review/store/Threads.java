package org.muniment.review.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.record.AgentId;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.ReviewThread;
import org.muniment.review.SubmissionId;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.ThreadEntry;
import org.muniment.review.ThreadId;

/** The threads of curators, entry by entry. */
@ApplicationScoped
public class Threads implements PanacheRepositoryBase<ThreadRow, String> {

    private final EntityManager entities;

    Threads(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a thread with its first entries. */
    public void add(ReviewThread thread) {
        ThreadRow row = new ThreadRow();
        row.id = thread.id().toString();
        row.record = thread.anchor().record().toString();
        row.agent = thread.agent().toString();
        row.at = thread.at();
        switch (thread.anchor()) {
            case ThreadAnchor.OnRecord ignored -> {}
            case ThreadAnchor.OnField field -> {
                row.number = field.revision().number();
                row.pointer = field.pointer();
            }
            case ThreadAnchor.OnPart part -> row.submission = part.submission().toString();
        }
        persistAndFlush(row);
        for (int i = 0; i < thread.entries().size(); i++) {
            append(thread.id(), i + 1, thread.entries().get(i));
        }
    }

    /** Adds an entry at a position, counted from 1; the thread is locked. */
    public void append(ThreadId thread, int position, ThreadEntry entry) {
        ThreadEntryRow row = new ThreadEntryRow();
        row.thread = thread.toString();
        row.position = position;
        row.act = entry.act().word();
        row.agent = entry.agent().toString();
        row.at = entry.at();
        row.words = entry.words().orElse(null);
        entities.persist(row);
        entities.flush();
    }

    /** Reads a thread and keeps others from adding to it until the transaction ends. */
    public Optional<ReviewThread> lock(ThreadId id) {
        List<?> found =
                entities.createNativeQuery(
                                "select id from review_thread where id = :id for update",
                                String.class)
                        .setParameter("id", id.toString())
                        .getResultList();
        return found.isEmpty() ? Optional.empty() : byId(id);
    }

    public Optional<ReviewThread> byId(ThreadId id) {
        return threads(list("id", id.toString())).stream().findFirst();
    }

    /** The threads on these records, whatever their anchor, the first first. */
    public List<ReviewThread> on(Collection<RecordId> records) {
        return threads(
                list(
                        "record in ?1 order by at, id",
                        records.stream().map(RecordId::toString).toList()));
    }

    private List<ReviewThread> threads(List<ThreadRow> rows) {
        Map<String, List<ThreadEntryRow>> entries =
                entities
                        .createQuery(
                                "from ThreadEntryRow where thread in ?1 order by position",
                                ThreadEntryRow.class)
                        .setParameter(1, rows.stream().map(row -> row.id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.thread));
        return rows.stream()
                .map(row -> thread(row, entries.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static ReviewThread thread(ThreadRow row, List<ThreadEntryRow> entries) {
        return new ReviewThread(
                ThreadId.parse(row.id),
                anchor(row),
                AgentId.parse(row.agent),
                row.at,
                entries.stream()
                        .map(
                                entry ->
                                        new ThreadEntry(
                                                ThreadEntry.Act.ofWord(entry.act),
                                                AgentId.parse(entry.agent),
                                                entry.at,
                                                Optional.ofNullable(entry.words),
                                                Optional.ofNullable(entry.expunction)
                                                        .map(ExpunctionId::parse)))
                        .toList());
    }

    private static ThreadAnchor anchor(ThreadRow row) {
        RecordId record = RecordId.parse(row.record);
        if (row.submission != null) {
            return new ThreadAnchor.OnPart(SubmissionId.parse(row.submission), record);
        }
        if (row.number != null && row.pointer != null) {
            return new ThreadAnchor.OnField(new RevisionRef(record, row.number), row.pointer);
        }
        return new ThreadAnchor.OnRecord(record);
    }
}
