package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.kernel.Finding;
import org.muniment.source.usecase.SweepOrphans;

/**
 * Files in the storage that should not be there. Those that the database does not know were left by
 * a deposit that was killed; they harm nothing, so they are remarked upon only. Those that were
 * expunged must go. A deposit that is on its way is waited for and is none of them.
 */
@ApplicationScoped
public class Orphans implements IntegrityCheck {

    private final SweepOrphans sweep;

    Orphans(SweepOrphans sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "orphans";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return sweep.look(
                orphan ->
                        findings.accept(
                                Finding.remark(
                                        "file-orphan",
                                        orphan.hex(),
                                        "The storage has this file, which the database does not"
                                                + " know: a deposit was killed. It does no harm;"
                                                + " ./archive verify --repair removes it.")),
                expunged ->
                        findings.accept(
                                Finding.error(
                                        "file-expunged",
                                        expunged.hex(),
                                        "This file was expunged, and the storage still has it:"
                                                + " ./archive verify --repair removes it.")));
    }
}
