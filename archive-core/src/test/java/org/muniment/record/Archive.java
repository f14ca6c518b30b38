package org.muniment.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;

/** An archive for tests, in which a curator writes. */
@ApplicationScoped
public class Archive {

    private final CommitChangeSet changeSets;
    private final RecogniseAgent agents;
    private final RandomGenerator random;

    Archive(CommitChangeSet changeSets, RecogniseAgent agents, RandomGenerator random) {
        this.changeSets = changeSets;
        this.agents = agents;
        this.random = random;
    }

    public AgentId curator() {
        return agents.recognise("https://issuer.example", "amara", "Amara").id();
    }

    /** A new record. */
    public RecordId keep(Body body) {
        RecordId id = body.fixedId().orElseGet(() -> RecordId.random(random));
        commit(new Change.Create(id, body));
        return id;
    }

    /** A new revision of the head that is known to be of this number. */
    public void revise(RecordId record, int base, Body body) {
        commit(new Change.Revise(new RevisionRef(record, base), body));
    }

    public void retire(RecordId record, int base) {
        commit(new Change.Retire(new RevisionRef(record, base)));
    }

    @SafeVarargs
    public final void commit(List<Change>... parts) {
        List<Change> changes = new ArrayList<>();
        Arrays.stream(parts).forEach(changes::addAll);
        changeSets.commit(
                new ProposedChangeSet(curator(), Optional.of("For a test"), "curation", changes));
    }

    private void commit(Change change) {
        commit(List.of(change));
    }
}
