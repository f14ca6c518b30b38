package org.muniment.extraction.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.Order;
import org.muniment.kernel.Finding;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/** Extractions and how far they are. */
@ApplicationScoped
public class Extractions implements PanacheRepositoryBase<ExtractionRow, String> {

    private final EntityManager entities;

    Extractions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds an extraction, unless the same page was to be read in the same way by the same readers.
     *
     * @param reader the version of the readers
     * @return the one that is there afterwards
     */
    public Extraction addOrFind(
            ExtractionId id, Order order, String reader, AgentId agent, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into extraction (id, source, surrogate, page, method, scripts,
                            language, reader, state, asked_by, at)
                        values (:id, :source, :surrogate, :page, :method, :scripts, :language,
                            :reader, 'waiting', :agent, :at)
                        on conflict (surrogate, page, method, scripts, language, reader) do nothing\
                        """)
                .setParameter("id", id.toString())
                .setParameter("source", order.source().toString())
                .setParameter("surrogate", order.surrogate().toString())
                .setParameter("page", order.page())
                .setParameter("method", order.method().word())
                .setParameter("scripts", String.join("+", order.scripts()))
                .setParameter("language", order.language().orElse(""))
                .setParameter("reader", reader)
                .setParameter("agent", agent.toString())
                .setParameter("at", at)
                .executeUpdate();
        return find(
                        """
                        surrogate = ?1 and page = ?2 and method = ?3 and scripts = ?4
                        and language = ?5 and reader = ?6\
                        """,
                        order.surrogate().toString(),
                        order.page(),
                        order.method().word(),
                        String.join("+", order.scripts()),
                        order.language().orElse(""),
                        reader)
                .firstResultOptional()
                .map(ExtractionRow::extraction)
                .orElseThrow();
    }

    public Optional<Extraction> byId(ExtractionId id) {
        return findByIdOptional(id.toString()).map(ExtractionRow::extraction);
    }

    /** Those of a source, in the order in which they were asked for. */
    public List<Extraction> ofSource(RecordId source) {
        return list("source = ?1 order by at, id", source.toString()).stream()
                .map(ExtractionRow::extraction)
                .toList();
    }

    /** Some of those that wait, the longest first. */
    public List<ExtractionId> waiting(int most) {
        return find("state = 'waiting' order by at, id").page(0, most).stream()
                .map(row -> ExtractionId.parse(row.id))
                .toList();
    }

    /** Those that were running; when nothing runs yet, those that were killed. */
    public List<Extraction> running() {
        return list("state = 'running' order by at, id").stream()
                .map(ExtractionRow::extraction)
                .toList();
    }

    /**
     * Moves an extraction on, if it still is in the state that it was seen in.
     *
     * @return whether it was
     */
    public boolean begin(ExtractionId id, Instant at) {
        return row(id).filter(row -> row.state.equals(Extraction.State.WAITING.word()))
                .map(
                        row -> {
                            row.state = Extraction.State.RUNNING.word();
                            row.attempt++;
                            row.done = 0;
                            row.total = 0;
                            row.begun = at;
                            return true;
                        })
                .orElse(false);
    }

    /** Puts it back among those that wait. */
    public void wait(ExtractionId id) {
        row(id).ifPresent(
                        row -> {
                            row.state = Extraction.State.WAITING.word();
                            row.findings = "[]";
                            row.done = 0;
                            row.total = 0;
                            row.ended = null;
                        });
    }

    /** Says how far an attempt is that runs still. */
    public void progress(Extraction run, int done, int total) {
        update(
                "done = ?1, total = ?2 where id = ?3 and attempt = ?4 and state = 'running'",
                done,
                total,
                run.id().toString(),
                run.attempt());
    }

    /**
     * Ends an attempt with a text.
     *
     * @return whether it was running still; otherwise nothing is done
     */
    public boolean done(
            Extraction run,
            TextId text,
            Map<String, String> metadata,
            List<Finding> findings,
            Instant at) {
        Optional<ExtractionRow> running = running(run);
        running.ifPresent(
                row -> {
                    end(row, Extraction.State.DONE, findings, at);
                    row.text = text.toString();
                    row.metadata = ExtractionRow.write(metadata);
                });
        return running.isPresent();
    }

    /** Ends an attempt without a text, if it is running still. */
    public void failed(Extraction run, List<Finding> findings, Instant at) {
        running(run).ifPresent(row -> end(row, Extraction.State.FAILED, findings, at));
    }

    /** Ends it because somebody wants that, unless it has ended. */
    public void cancelled(ExtractionId id, List<Finding> findings, Instant at) {
        row(id).filter(row -> row.ended == null)
                .ifPresent(row -> end(row, Extraction.State.CANCELLED, findings, at));
    }

    private static void end(
            ExtractionRow row, Extraction.State state, List<Finding> findings, Instant at) {
        row.state = state.word();
        row.findings = ExtractionRow.write(findings);
        row.ended = at;
    }

    private Optional<ExtractionRow> running(Extraction run) {
        return row(run.id())
                .filter(row -> row.state.equals(Extraction.State.RUNNING.word()))
                .filter(row -> row.attempt == run.attempt());
    }

    /** Locked, and as it is now. */
    private Optional<ExtractionRow> row(ExtractionId id) {
        Optional<ExtractionRow> row = findByIdOptional(id.toString());
        row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }
}
