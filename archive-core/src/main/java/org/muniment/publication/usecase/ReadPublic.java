package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionClosed;
import org.muniment.publication.EditionRef;
import org.muniment.publication.PublicFilter;
import org.muniment.publication.Standing;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicLists;
import org.muniment.publication.store.PublicMemory;
import org.muniment.publication.store.ServableEditions;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;

/** What anyone may read. What is not public is answered as what does not exist. */
@ApplicationScoped
public class ReadPublic {

    private final Editions editions;
    private final PublicLists lists;
    private final Records records;
    private final ServableEditions servable;
    private final PublicMemory memory;

    ReadPublic(
            Editions editions,
            PublicLists lists,
            Records records,
            ServableEditions servable,
            PublicMemory memory) {
        this.servable = servable;
        this.editions = editions;
        this.lists = lists;
        this.records = records;
        this.memory = memory;
    }

    /**
     * How a record stands.
     *
     * @return the current edition or the withdrawal, never {@link Standing.Unpublished}
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when it never was public
     */
    @Transactional
    public Standing standing(RecordKind kind, RecordId record) {
        return switch (memory.standing(kind, record, () -> editions.standing(kind, record))) {
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
                memory.edition(ref, () -> editions.find(ref))
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

    /** Whether an edition is the one that its record answers with now. */
    @Transactional
    public boolean isCurrent(EditionRef ref) {
        return editions.isCurrent(ref);
    }

    /** All editions of a record, the oldest first. */
    @Transactional
    public List<Edition> editions(RecordKind kind, RecordId record) {
        standing(kind, record);
        return editions.all(record);
    }

    /**
     * The edition that answers for a public record as of a serial.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when it was not public then
     */
    @Transactional
    public Edition asOf(RecordKind kind, RecordId record, long serial) {
        standing(kind, record);
        return editions.asOf(record, serial).orElseThrow(() -> notFound(kind, record));
    }

    /**
     * Records of a kind in the order of their first publication, after a place in that order.
     *
     * @param asOf a serial; empty for now
     */
    @Transactional
    public List<PublicLists.Listed> records(
            RecordKind kind,
            PublicFilter filter,
            OptionalLong asOf,
            PublicLists.Place after,
            int most) {
        return lists.records(kind, filter, asOf, after, most);
    }

    /**
     * Claims in the order of their first publication, after a place in that order; each in the
     * edition that prints it.
     */
    @Transactional
    public List<PublicLists.Listed> claims(
            PublicFilter filter, OptionalLong asOf, PublicLists.Place after, int most) {
        return lists.claims(filter, asOf, after, most);
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
        return memory.holder(kind, part, () -> readHolder(kind, part));
    }

    private Standing readHolder(RecordKind kind, RecordId part) {
        EditionRef last = editions.lastHolding(kind, part).orElseThrow(() -> notFound(kind, part));
        RecordState holder = records.state(last.record()).orElseThrow();
        return switch (editions.standing(holder.kind(), holder.id())) {
            case Standing.Current current when current.edition().ref().equals(last) -> current;
            case Standing.Current ignored -> throw notFound(kind, part);
            case Standing.Withdrawn withdrawn -> withdrawn;
            case Standing.Unpublished ignored -> throw notFound(kind, part);
        };
    }

    /**
     * The edition that prints a claim or an attestation as of a serial, or the withdrawal of the
     * record that did.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when none printed it then
     */
    @Transactional
    public Standing standingOfHolder(RecordKind kind, RecordId part, long asOf) {
        for (RecordId holder : editions.holders(kind, part)) {
            RecordState state = records.state(holder).orElseThrow();
            if (editions.standing(state.kind(), holder) instanceof Standing.Withdrawn withdrawn) {
                return withdrawn;
            }
            Optional<Edition> edition = editions.asOf(holder, asOf);
            if (edition.isPresent() && editions.prints(edition.get().ref(), kind, part)) {
                return new Standing.Current(edition.get());
            }
        }
        throw notFound(kind, part);
    }

    private static Refusal notFound(RecordKind kind, RecordId record) {
        return new Refusal(
                RefusalCode.NOT_FOUND, "There is no %s %s.".formatted(kind.word(), record));
    }
}
