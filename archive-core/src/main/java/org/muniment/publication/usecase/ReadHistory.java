package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionDifference;
import org.muniment.publication.PublicHistory;
import org.muniment.publication.Standing;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.Histories;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** What became of a record since it first was public, with what each edition changed. */
@ApplicationScoped
public class ReadHistory {

    private final ReadPublic read;
    private final Histories histories;
    private final Editions editions;

    ReadHistory(ReadPublic read, Histories histories, Editions editions) {
        this.read = read;
        this.histories = histories;
        this.editions = editions;
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when it never was public
     */
    @Transactional
    public PublicHistory of(RecordKind kind, RecordId record) {
        boolean withdrawn = read.standing(kind, record) instanceof Standing.Withdrawn;
        List<PublicHistory.Step> steps = new ArrayList<>();
        Optional<Edition> before = Optional.empty();
        for (Histories.Happened each : histories.of(record)) {
            Optional<Edition> after =
                    each.edition()
                            .filter(made -> made.readable() && !withdrawn)
                            .map(PublicHistory.Made::ref)
                            .flatMap(editions::find);
            steps.add(
                    new PublicHistory.Step(
                            each.entry(),
                            each.edition(),
                            after.flatMap(edition -> CompareEditions.reason(edition.bytes())),
                            difference(before, after)));
            if (each.edition().isPresent()) {
                before = after;
            }
        }
        return new PublicHistory(kind, withdrawn, steps);
    }

    private static Optional<EditionDifference> difference(
            Optional<Edition> before, Optional<Edition> after) {
        return before.isPresent() && after.isPresent()
                ? Optional.of(CompareEditions.compare(before.get().bytes(), after.get().bytes()))
                : Optional.empty();
    }
}
