package org.muniment.extraction.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.Order;
import org.muniment.extraction.Scripts;
import org.muniment.extraction.store.Extractions;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Method;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.SourceBody;
import org.muniment.source.usecase.ReadSurrogates;

/** Asks for files to be read in the background, and says what became of that. */
@ApplicationScoped
public class AskForExtraction {

    /** Of all readers together; to be counted on when one of them reads otherwise than before. */
    private static final String READERS = "2";

    private final Extractions extractions;
    private final ReadSurrogates surrogates;
    private final ReadRecord records;
    private final RunExtractions runner;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final RandomGenerator random;

    AskForExtraction(
            Extractions extractions,
            ReadSurrogates surrogates,
            ReadRecord records,
            RunExtractions runner,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            RandomGenerator random) {
        this.extractions = extractions;
        this.surrogates = surrogates;
        this.records = records;
        this.runner = runner;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was asked for.
     *
     * @param existed whether it had been asked for before, by whomever; then nothing is begun anew
     */
    public record Asked(Extraction extraction, boolean existed) {}

    /**
     * Asks for a file to be read.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such page, {@link
     *     RefusalCode#RETIRED} when the source was retired
     */
    @Transactional
    public Asked ask(Order order, AgentId agent) {
        surrogates.page(order.source(), order.surrogate(), order.page());
        if (records.state(RecordKind.SOURCE, order.source()).retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Source %s was retired and takes nothing more.".formatted(order.source()));
        }
        ExtractionId id = ExtractionId.random(random);
        Extraction extraction =
                extractions.addOrFind(id, withScripts(order), READERS, agent, clock.instant());
        boolean existed = !extraction.id().equals(id);
        if (!existed) {
            onceCommitted(runner::wake);
        }
        return new Asked(extraction, existed);
    }

    /** For OCR the languages of the words, or else of the source, when none were named. */
    private Order withScripts(Order order) {
        if (order.method() != Method.OCR || !order.scripts().isEmpty()) {
            return order;
        }
        List<String> languages =
                order.language()
                        .map(List::of)
                        .orElseGet(
                                () ->
                                        records.head(
                                                        RecordKind.SOURCE,
                                                        order.source(),
                                                        SourceBody.class)
                                                .present()
                                                .languages());
        return new Order(
                order.source(),
                order.surrogate(),
                order.page(),
                order.method(),
                Scripts.of(languages),
                order.language());
    }

    /**
     * One extraction as it is now.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public Extraction one(ExtractionId id) {
        return extractions
                .byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no extraction %s.".formatted(id)));
    }

    /**
     * The extractions from files of a source, in the order in which they were asked for.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public List<Extraction> ofSource(RecordId source) {
        records.state(RecordKind.SOURCE, source);
        return extractions.ofSource(source);
    }

    /**
     * Ends one that waits or runs; nothing of it is kept.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#WRONG_STATE} when it has
     *     ended
     */
    @Transactional
    public Extraction cancel(ExtractionId id) {
        if (one(id).state().ended()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "This extraction has ended; there is nothing to cancel.");
        }
        extractions.cancelled(
                id,
                List.of(
                        Finding.remark(
                                "cancelled",
                                "",
                                "Somebody cancelled this. It can be asked for again.")),
                clock.instant());
        onceCommitted(() -> runner.end(id));
        return one(id);
    }

    /**
     * Begins one again that failed or was cancelled.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#WRONG_STATE} when it waits,
     *     runs, or has a text
     */
    @Transactional
    public Extraction retry(ExtractionId id) {
        Extraction.State state = one(id).state();
        if (state != Extraction.State.FAILED && state != Extraction.State.CANCELLED) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    state == Extraction.State.DONE
                            ? "This extraction has its text already."
                            : "This extraction has not ended yet.");
        }
        extractions.wait(id);
        onceCommitted(runner::wake);
        return one(id);
    }

    private void onceCommitted(Runnable then) {
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // Only what comes after matters.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            then.run();
                        }
                    }
                });
    }
}
