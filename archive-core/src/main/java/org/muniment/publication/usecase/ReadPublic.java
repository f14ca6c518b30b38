package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionClosed;
import org.muniment.publication.EditionRef;
import org.muniment.publication.Standing;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.ServableEditions;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;

/** What anyone may read. What is not public is answered as what does not exist. */
@ApplicationScoped
public class ReadPublic {

    private final Editions editions;
    private final Records records;
    private final ServableEditions servable;

    ReadPublic(Editions editions, Records records, ServableEditions servable) {
        this.servable = servable;
        this.editions = editions;
        this.records = records;
    }

    /**
     * How a record stands.
     *
     * @return the current edition or the withdrawal, never {@link Standing.Unpublished}
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when it never was public
     */
    @Transactional
    public Standing standing(RecordKind kind, RecordId record) {
        return switch (editions.standing(kind, record)) {
            case Standing.Unpublished ignored -> throw notFound(kind, record);
            case Standing.Current current -> current;
            case Standing.Withdrawn withdrawn -> withdrawn;
        };
    }

    /**
     * One edition of a record that is public.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is none of this number
     * @throws EditionClosed when it shows what may not be shown any more
     */
    @Transactional
    public Edition edition(RecordKind kind, EditionRef ref) {
        standing(kind, ref.record());
        Edition edition =
                editions.find(ref)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.NOT_FOUND,
                                                "The %s %s has no edition %d."
                                                        .formatted(
                                                                kind.word(),
                                                                ref.record(),
                                                                ref.number())));
        servable.require(kind, ref);
        return edition;
    }

    /** The numbers of those editions that may not be served any more, and why not. */
    @Transactional
    public Map<Integer, Closure> closed(RecordId record) {
        return servable.closed(record);
    }

    /** All editions of a record, the oldest first. */
    @Transactional
    public List<Edition> editions(RecordKind kind, RecordId record) {
        standing(kind, record);
        return editions.all(record);
    }

    /** Current editions in the order of first publication, after a place in that order. */
    @Transactional
    public List<Editions.Listed> page(
            RecordKind kind, long afterSince, String afterRecord, int most) {
        return editions.page(kind, afterSince, afterRecord, most);
    }

    /**
     * How the record stands in whose edition a claim or an attestation is printed.
     *
     * @param part the claim or attestation
     * @return an edition that prints it, or the withdrawal of the record that did
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when no current edition prints it
     */
    @Transactional
    public Standing standingOfHolder(RecordKind kind, RecordId part) {
        EditionRef last = editions.lastHolding(kind, part).orElseThrow(() -> notFound(kind, part));
        RecordState holder = records.state(last.record()).orElseThrow();
        return switch (editions.standing(holder.kind(), holder.id())) {
            case Standing.Current current when current.edition().ref().equals(last) -> current;
            case Standing.Current ignored -> throw notFound(kind, part);
            case Standing.Withdrawn withdrawn -> withdrawn;
            case Standing.Unpublished ignored -> throw notFound(kind, part);
        };
    }

    private static Refusal notFound(RecordKind kind, RecordId record) {
        return new Refusal(
                RefusalCode.NOT_FOUND, "There is no %s %s.".formatted(kind.word(), record));
    }
}
