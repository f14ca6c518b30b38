package org.muniment.batch.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.DryRun;
import org.muniment.batch.Progress;
import org.muniment.batch.RowNote;
import org.muniment.batch.reading.BatchPackage;
import org.muniment.batch.store.Batches;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.Text;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.passage.usecase.DrawText;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.SourceBody;
import org.muniment.source.StoredFile;
import org.muniment.source.Surrogate;
import org.muniment.source.store.WaitingFiles;
import org.muniment.source.usecase.DepositFile;

/**
 * Carries a batch out: takes its files in one by one, and then writes all its records as one change
 * set, with the words of the files and the passages that are quoted, or none.
 *
 * <p>Who is stopped half-way, or killed, begins again: files that are in are found by their bytes,
 * and of records there is none yet.
 */
@ApplicationScoped
public class CarryOutBatch {

    private static final String ORIGIN = "import";
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofHours(2);

    private final PlanBatch planning;
    private final Batches batches;
    private final WaitingFiles waiting;
    private final DepositFile deposits;
    private final DrawText drawText;
    private final Texts texts;
    private final Passages passages;
    private final CommitChangeSet changeSets;
    private final AdvisoryLocks locks;
    private final EntityManager entities;
    private final Clock clock;
    private final Map<BatchId, Progress> running = new ConcurrentHashMap<>();

    CarryOutBatch(
            PlanBatch planning,
            Batches batches,
            WaitingFiles waiting,
            DepositFile deposits,
            DrawText drawText,
            Texts texts,
            Passages passages,
            CommitChangeSet changeSets,
            AdvisoryLocks locks,
            EntityManager entities,
            Clock clock) {
        this.planning = planning;
        this.batches = batches;
        this.waiting = waiting;
        this.deposits = deposits;
        this.drawText = drawText;
        this.texts = texts;
        this.passages = passages;
        this.changeSets = changeSets;
        this.locks = locks;
        this.entities = entities;
        this.clock = clock;
    }

    Optional<Progress> progress(BatchId id) {
        return Optional.ofNullable(running.get(id));
    }

    /**
     * Carries a batch out, in transactions of its own; one that is done already is the answer.
     *
     * @param agent the author of all that is made
     * @param seesAll whether the agent may carry out those of others
     * @param reason why, for the history
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when it is
     *     being carried out, its bytes are gone, it makes nothing, or it has errors, with a finding
     *     for each; and whatever {@link CommitChangeSet#commit} and {@link DepositFile#keep} refuse
     */
    public Batch carryOut(AgentId agent, boolean seesAll, BatchId id, Optional<String> reason) {
        Batch batch =
                QuarkusTransaction.requiringNew()
                        .call(() -> ReadBatches.visible(batches.find(id), agent, seesAll, id));
        if (batch.done().isPresent()) {
            return batch;
        }
        Path bytes =
                waiting.find(id.identifier())
                        .orElseThrow(
                                () ->
                                        wrongState(
                                                "What came in this batch is not kept here any more."
                                                        + " Drop it, and bring it again."));
        if (running.putIfAbsent(id, new Progress(Progress.Step.LOOKING, 0, 1)) != null) {
            throw wrongState("This batch is being carried out. Ask again for how far it has come.");
        }
        try (BatchPackage brought = BatchPackage.open(bytes, batch.name())) {
            Batch done = carryOut(agent, batch, reason, brought);
            waiting.drop(id.identifier());
            return done;
        } finally {
            running.remove(id);
        }
    }

    private Batch carryOut(
            AgentId agent, Batch batch, Optional<String> reason, BatchPackage brought) {
        Plan before =
                QuarkusTransaction.requiringNew()
                        .timeout((int) LONGEST.toSeconds())
                        .call(() -> planned(batch.id(), brought, agent));
        requireReady(before.dryRun());
        Map<String, StoredFile> kept = keep(batch.id(), before.files(), brought);
        running.put(batch.id(), new Progress(Progress.Step.RECORDS, 0, before.changes().size()));
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> write(agent, batch.id(), reason, brought, kept));
    }

    /** The plan as the archive is now; a new dry run is kept when it tells something else. */
    private Plan planned(BatchId id, BatchPackage brought, AgentId agent) {
        Plan plan = planning.plan(id, brought, agent);
        batches.save(id, plan.dryRun(), Optional.empty());
        return plan;
    }

    private static void requireReady(DryRun dryRun) {
        if (dryRun.errors() > 0) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "This batch has %d errors, and nothing of it was done. Mend them, and bring it again."
                            .formatted(dryRun.errors()),
                    dryRun.notes().stream()
                            .filter(RowNote::isError)
                            .map(CarryOutBatch::finding)
                            .toList());
        }
        if (!dryRun.isReady()) {
            throw wrongState("The archive has all of this batch already: there is nothing to do.");
        }
    }

    private static Finding finding(RowNote note) {
        String where =
                "%s:%d%s"
                        .formatted(
                                note.file(),
                                note.line(),
                                note.column().map(column -> ":" + column).orElse(""));
        return Finding.error("batch-row", where, note.message());
    }

    private Map<String, StoredFile> keep(
            BatchId id, List<FilesOfRows.Coming> files, BatchPackage brought) {
        Map<String, StoredFile> kept = new HashMap<>();
        for (FilesOfRows.Coming file : files) {
            running.put(id, new Progress(Progress.Step.FILES, kept.size(), files.size()));
            try (InputStream bytes = brought.file(file.entry())) {
                kept.put(file.entry(), deposits.keep(bytes));
            } catch (IOException e) {
                throw Refusal.invalid(
                        "", "The file “%s” cannot be unpacked.".formatted(file.entry()));
            }
        }
        return kept;
    }

    /** Two batches with the same rows wait for each other, so that the second finds the first's. */
    private Batch write(
            AgentId agent,
            BatchId id,
            Optional<String> reason,
            BatchPackage brought,
            Map<String, StoredFile> kept) {
        locks.hold("batch");
        Batch batch = batches.lock(id).orElseThrow(() -> wrongState("This batch was dropped."));
        if (batch.done().isPresent()) {
            return batch;
        }
        Plan plan = planning.plan(id, brought, agent);
        requireReady(plan.dryRun());
        if (!plan.files().stream().allMatch(file -> kept.containsKey(file.entry()))) {
            throw wrongState("The archive changed meanwhile. Carry the batch out again.");
        }
        CommittedChangeSet made =
                changeSets.commit(
                        new ProposedChangeSet(
                                agent,
                                reason.or(() -> Optional.of("Batch " + batch.name())),
                                ORIGIN,
                                plan.changes()),
                        () -> bring(plan, kept, agent));
        Batch.Done done = new Batch.Done(made.id(), made.at());
        DryRun told = plan.dryRun().withoutWords();
        batches.save(id, told, Optional.of(done));
        return new Batch(
                id,
                batch.agent(),
                batch.name(),
                batch.digest(),
                batch.size(),
                batch.at(),
                told,
                Optional.of(done));
    }

    /** Gives the new sources their files and words, and makes the passages that are quoted. */
    private void bring(Plan plan, Map<String, StoredFile> kept, AgentId agent) {
        Map<RecordId, SourceBody> sources = new HashMap<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Create create
                    && create.body() instanceof SourceBody source) {
                sources.put(create.record(), source);
            }
        }
        Map<RecordId, Text> drawn = new HashMap<>();
        int placed = 0;
        entities.clear();
        for (FilesOfRows.Coming file : plan.files()) {
            Deposit.InSource in = new Deposit.InSource(file.source(), new Arrival.Upload());
            Surrogate surrogate =
                    deposits.place(
                            new Deposit(agent, in, file.name(), Optional.empty()),
                            in,
                            Objects.requireNonNull(kept.get(file.entry())));
            if (!file.type().isImage()) {
                String language =
                        Objects.requireNonNull(sources.get(file.source())).languages().stream()
                                .findFirst()
                                .orElse(Languages.UNDETERMINED);
                draw(surrogate, language, agent).ifPresent(text -> drawn.put(file.source(), text));
            }
            letGo(++placed);
        }
        for (QuotedPlaces.Place place : plan.places()) {
            Text text =
                    place.text()
                            .flatMap(texts::byId)
                            .or(() -> Optional.ofNullable(drawn.get(place.source())))
                            .orElseThrow();
            Anchor anchor = new Anchor.OnText(text.id(), text.words(), place.stretch());
            Passage there =
                    passages.addOrFind(
                            new Passage(
                                    place.id(), place.source(), anchor, agent, clock.instant()));
            letGo(++placed);
            if (!there.id().equals(place.id())) {
                throw wrongState("The archive changed meanwhile. Carry the batch out again.");
            }
        }
    }

    /** Each query looks through all that is at hand for what is yet to be written. */
    private void letGo(int placed) {
        if (placed % AT_ONCE == 0) {
            entities.flush();
            entities.clear();
        }
    }

    /** What has no words that can be read is transcribed later, by people. */
    private Optional<Text> draw(Surrogate surrogate, String language, AgentId agent) {
        try {
            return Optional.of(
                    drawText.draw(
                                    new DrawText.Order(
                                            surrogate.source(),
                                            surrogate.id(),
                                            1,
                                            Optional.of(language)),
                                    agent)
                            .text());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static Refusal wrongState(String message) {
        return new Refusal(RefusalCode.WRONG_STATE, message);
    }
}
