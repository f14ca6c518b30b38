package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.passage.SharedWords;
import org.muniment.passage.store.SharedPassages;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Derivation;
import org.muniment.source.SourceBody;

/**
 * A curator says what the words that two sources share mean: that one derives from the other, which
 * is declared by a new revision of its description, or nothing.
 */
@ApplicationScoped
public class JudgeSharedWords {

    private static final String ORIGIN = "curation";

    private final SharedPassages shared;
    private final ReadRecord read;
    private final CommitChangeSet changeSets;
    private final AdvisoryLocks locks;
    private final Clock clock;

    JudgeSharedWords(
            SharedPassages shared,
            ReadRecord read,
            CommitChangeSet changeSets,
            AdvisoryLocks locks,
            Clock clock) {
        this.shared = shared;
        this.read = read;
        this.changeSets = changeSets;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Declares that a source derives from the other. The description is a draft until it is
     * approved.
     *
     * @param derived the head of the source that derives, as the curator saw it
     * @param original the other source
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when the two were not found to share words;
     *     {@link RefusalCode#WRONG_STATE} when the source is declared to derive from another
     *     already; and whatever {@link CommitChangeSet#commit} refuses
     */
    @Transactional
    public SharedWords confirm(
            AgentId curator,
            RevisionRef derived,
            RecordId original,
            Derivation.Manner how,
            Optional<String> reason) {
        SharedWords found = between(derived.record(), original);
        SourceBody body =
                read.head(RecordKind.SOURCE, derived.record(), SourceBody.class).present();
        Derivation declared =
                new Derivation(
                        how,
                        Optional.of(original),
                        body.derivation().flatMap(Derivation::method),
                        body.derivation().filter(Derivation::methodInferred).isPresent());
        Optional<RecordId> known = body.derivation().flatMap(Derivation::original);
        if (known.isPresent() && !known.get().equals(original)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Source %s is declared to derive from %s. Change its description if that is not so."
                            .formatted(derived.record(), known.get()));
        }
        if (known.isEmpty()) {
            changeSets.commit(
                    new ProposedChangeSet(
                            curator,
                            Optional.of("Declares that it derives from %s.".formatted(original)),
                            ORIGIN,
                            List.of(new Change.Revise(derived, with(body, declared)))));
        }
        return decide(found, curator, Optional.of(derived.record()), reason);
    }

    /**
     * Finds that the shared words do not make the sources depend on each other.
     *
     * @param reason needed
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#INVALID} without a reason
     */
    @Transactional
    public SharedWords dismiss(AgentId curator, RecordId one, RecordId other, String reason) {
        return decide(between(one, other), curator, Optional.empty(), Optional.of(reason));
    }

    private SharedWords between(RecordId one, RecordId other) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        locks.hold("shared-words:%s:%s".formatted(ordered ? one : other, ordered ? other : one));
        return shared.between(one, other)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "Sources %s and %s were not found to share words."
                                                .formatted(one, other)));
    }

    private SharedWords decide(
            SharedWords found,
            AgentId curator,
            Optional<RecordId> derived,
            Optional<String> reason) {
        Optional<String> why = reason.map(words -> Wording.clean("/reason", words));
        shared.decide(found, new SharedWords.Decision(derived, why, curator, clock.instant()));
        return shared.between(found.one(), found.other()).orElseThrow();
    }

    private static SourceBody with(SourceBody body, Derivation derivation) {
        return new SourceBody(
                body.titles(),
                body.creators(),
                body.languages(),
                body.genre(),
                body.publisher(),
                body.holder(),
                body.callNumber(),
                body.custodialHistory(),
                body.address(),
                body.rights(),
                body.access(),
                body.level(),
                body.partOf(),
                Optional.of(derivation));
    }
}
