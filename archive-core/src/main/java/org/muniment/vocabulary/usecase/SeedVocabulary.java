package org.muniment.vocabulary.usecase;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.FirstTerms;
import org.muniment.vocabulary.store.Terms;

/**
 * Gives an archive the terms that it starts with, and those that a newer version brings.
 *
 * <p>What a curator has changed or retired is left as it is. It may run as often as wanted, and on
 * several nodes at once.
 */
@ApplicationScoped
public class SeedVocabulary {

    private static final int BEFORE_OTHERS = 100;

    private final FirstTerms first;
    private final Terms terms;
    private final BodyFormats formats;
    private final AdvisoryLocks locks;
    private final RecogniseAgent agents;
    private final CommitChangeSet changeSets;
    private final boolean prepare;

    SeedVocabulary(
            FirstTerms first,
            Terms terms,
            BodyFormats formats,
            AdvisoryLocks locks,
            RecogniseAgent agents,
            CommitChangeSet changeSets,
            @ConfigProperty(name = "archive.prepare") boolean prepare) {
        this.first = first;
        this.terms = terms;
        this.formats = formats;
        this.locks = locks;
        this.agents = agents;
        this.changeSets = changeSets;
        this.prepare = prepare;
    }

    void atStart(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        if (!prepare) {
            return;
        }
        AgentId platform = agents.recognise("urn:muniment", "platform", "Muniment").id();
        seed(platform);
    }

    /**
     * Writes the first terms that are missing or that only this agent has written and that have
     * changed since.
     *
     * @return how many were written
     */
    @Transactional
    public int seed(AgentId agent) {
        locks.hold("seed:terms");
        List<TermBody> wanted = first.read();
        Map<TermCode, Terms.Stored> stored =
                terms.stored(wanted.stream().map(TermBody::code).toList(), agent);
        List<Change> changes = new ArrayList<>();
        for (TermBody term : wanted) {
            change(term, Optional.ofNullable(stored.get(term.code()))).ifPresent(changes::add);
        }
        if (!changes.isEmpty()) {
            changeSets.commit(
                    new ProposedChangeSet(
                            agent, Optional.of("Terms to start with"), "seed", changes));
        }
        return changes.size();
    }

    private Optional<Change> change(TermBody term, Optional<Terms.Stored> stored) {
        if (stored.isEmpty()) {
            return Optional.of(new Change.Create(term.code().record(), term));
        }
        Terms.Stored present = stored.get();
        boolean same = present.body().equals(Digest.of(formats.write(term)));
        return same || present.retired() || present.touched()
                ? Optional.empty()
                : Optional.of(new Change.Revise(present.head(), term));
    }
}
