package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;
import org.muniment.source.Derivation;
import org.muniment.source.PartOf;
import org.muniment.source.SourceBody;

/**
 * No source is part of itself or made from itself, through however many others.
 *
 * <p>Whoever would add such a link first takes one lock, so that two links that are harmless each
 * by itself are not added at the same time.
 */
@ApplicationScoped
class NoSourceWithinItself implements BodyRule<SourceBody> {

    private final SourceParts parts;
    private final SourceDerivations derivations;
    private final AdvisoryLocks locks;

    NoSourceWithinItself(SourceParts parts, SourceDerivations derivations, AdvisoryLocks locks) {
        this.parts = parts;
        this.derivations = derivations;
        this.locks = locks;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    /**
     * @throws Refusal {@link RefusalCode#CYCLE}
     */
    @Override
    public List<Finding> check(RecordId record, SourceBody body) {
        Optional<RecordId> whole = body.partOf().map(PartOf::whole);
        Optional<RecordId> original = body.derivation().flatMap(Derivation::original);
        if (whole.isPresent() || original.isPresent()) {
            locks.hold("cycle:source");
        }
        if (whole.isPresent() && parts.isWithin(whole.get(), record)) {
            throw cycle(
                    "/partOf/whole",
                    "Source %s is itself part of %s, or the same: choose another whole."
                            .formatted(whole.get(), record));
        }
        if (original.isPresent() && derivations.selfAndOriginals(original.get()).contains(record)) {
            throw cycle(
                    "/derivation/original",
                    "Source %s is itself made from %s, or the same: choose another original."
                            .formatted(original.get(), record));
        }
        return List.of();
    }

    private static Refusal cycle(String pointer, String message) {
        return new Refusal(
                RefusalCode.CYCLE, message, List.of(Finding.error("cycle", pointer, message)));
    }
}
