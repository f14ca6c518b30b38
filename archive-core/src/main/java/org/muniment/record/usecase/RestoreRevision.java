package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;

/** Lets a record say again what it said in an earlier revision, by a new one. */
@ApplicationScoped
public class RestoreRevision {

    private static final String ORIGIN = "curation";

    private final ReadRecord read;
    private final CommitChangeSet changeSets;

    RestoreRevision(ReadRecord read, CommitChangeSet changeSets) {
        this.read = read;
        this.changeSets = changeSets;
    }

    /**
     * Restores a revision.
     *
     * @param base what the agent saw as the head
     * @param number of the revision to restore
     * @return the new head
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when the head
     *     says the same already, or the revision was expunged; and whatever {@link
     *     CommitChangeSet#commit} refuses
     */
    @Transactional
    public RevisionRef restore(
            AgentId agent, RecordKind kind, RevisionRef base, int number, Optional<String> reason) {
        RevisionRef wanted = new RevisionRef(base.record(), number);
        Body body =
                read.revision(kind, wanted, Body.class)
                        .body()
                        .orElseThrow(
                                () ->
                                        wrongState(
                                                "What revision %d said was expunged."
                                                        .formatted(number)));
        Revision<Body> head = read.head(kind, base.record(), Body.class);
        if (head.ref().equals(base) && head.body().filter(body::equals).isPresent()) {
            throw wrongState("The record already says what revision %d said.".formatted(number));
        }
        String why =
                reason.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> "Restores revision %d: %s".formatted(number, words))
                        .orElse("Restores revision %d.".formatted(number));
        return changeSets
                .commit(
                        new ProposedChangeSet(
                                agent,
                                Optional.of(why),
                                ORIGIN,
                                List.of(new Change.Revise(base, body))))
                .only();
    }

    private static Refusal wrongState(String message) {
        return new Refusal(RefusalCode.WRONG_STATE, message);
    }
}
