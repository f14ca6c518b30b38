package org.muniment.specimen.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.specimen.Act;
import org.muniment.specimen.store.Beginning;
import org.muniment.specimen.store.SpecimenFiles;

/**
 * Loads the specimen archive into an archive that nobody has worked in yet.
 *
 * <p>All of it is one transaction: a load that is killed or refused leaves nothing behind but
 * perhaps some bytes of files that nothing speaks of, and the next start begins anew. Once anything
 * was written, by this or by people, it is never loaded again.
 */
@ApplicationScoped
public class LoadSpecimen {

    private static final Logger LOG = Logger.getLogger(LoadSpecimen.class);
    private static final int AFTER_OTHERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TOLD_EVERY = 10;

    private final boolean wanted;
    private final String issuer;
    private final SpecimenFiles files;
    private final Beginning beginning;
    private final AdvisoryLocks locks;
    private final RecogniseAgent agents;
    private final PerformAct performAct;

    LoadSpecimen(
            @ConfigProperty(name = "archive.specimen") boolean wanted,
            @ConfigProperty(name = "archive.prepare") boolean prepare,
            @ConfigProperty(name = "archive.specimen-issuer") String issuer,
            SpecimenFiles files,
            Beginning beginning,
            AdvisoryLocks locks,
            RecogniseAgent agents,
            PerformAct performAct) {
        this.wanted = wanted && prepare;
        this.issuer = issuer;
        this.files = files;
        this.beginning = beginning;
        this.locks = locks;
        this.agents = agents;
        this.performAct = performAct;
    }

    void atStart(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
        if (wanted) {
            load();
        }
    }

    /**
     * Loads it, all or nothing; waits while another node does.
     *
     * @return whether it was loaded; not when the archive has been worked in
     */
    public boolean load() {
        return load(files.diary());
    }

    boolean load(List<Act> diary) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) PATIENCE.toSeconds())
                .call(
                        () -> {
                            locks.hold("load:specimen");
                            if (!beginning.isUntouched()) {
                                return false;
                            }
                            tell(diary);
                            return true;
                        });
    }

    private void tell(List<Act> diary) {
        long start = System.nanoTime();
        LOG.infof("Loading the specimen archive, in %d steps", diary.size());
        Stage stage = new Stage(people(), files.entries());
        for (int i = 0; i < diary.size(); i++) {
            Act act = diary.get(i);
            try {
                performAct.perform(act, stage);
            } catch (Refusal e) {
                throw new IllegalStateException(
                        "Step %d of the specimen archive was refused: %s %s. It was: %s"
                                .formatted(i + 1, e.getMessage(), e.findings(), act),
                        e);
            }
            if ((i + 1) % TOLD_EVERY == 0) {
                LOG.infof("Loading the specimen archive: step %d of %d", i + 1, diary.size());
            }
        }
        LOG.infof(
                "The specimen archive is loaded (%d ms)",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** The people as the realm knows them, so that who signs in as one of them is the author. */
    private Map<String, AgentId> people() {
        Map<String, AgentId> people = new HashMap<>();
        files.people()
                .forEach(
                        (name, person) ->
                                people.put(
                                        name,
                                        agents.recognise(issuer, person.subject(), person.name())
                                                .id()));
        return people;
    }
}
