package org.muniment.publication;

import java.util.Optional;
import org.muniment.claim.Stance;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.record.RecordId;
import org.muniment.vocabulary.TermCode;

/**
 * Which editions, or which of the claims in them, a reader wants.
 *
 * <p>In a list of records each part may be met by another claim of the edition; in the list of
 * claims all of them are met by the one. An actor and its role, a source and its stance always
 * belong together.
 *
 * @param dated a claim dates something so
 * @param actor somebody named, and how
 * @param place a place named, or one within it
 * @param type of the event, a term; or of the actor, a word
 * @param property there is a claim of it
 * @param source named as evidence, or in a source or collection as a part of its description
 * @param stance what evidence does; that of the source if there is one
 * @param disputed whether there is a claim that evidence disputes or that stands in an open
 *     conflict
 * @param subject of the claim
 */
public record PublicFilter(
        Optional<Dated> dated,
        Optional<Involved> actor,
        Optional<RecordId> place,
        Optional<String> type,
        Optional<TermCode> property,
        Optional<RecordId> source,
        Optional<Stance> stance,
        Optional<Boolean> disputed,
        Optional<RecordId> subject) {

    /** Everything. */
    public static final PublicFilter ALL =
            new PublicFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** How a dating must lie to a window: see {@link DayBounds}. */
    public enum Match {
        CERTAINLY,
        POSSIBLY,
        OVERLAPS
    }

    /**
     * @param window only its earliest and its latest day matter
     */
    public record Dated(DayBounds window, Match match) {}

    /**
     * @param role the code of a property, of a qualifier, or of a term that qualifies the naming,
     *     such as {@code role/mediator}
     */
    public record Involved(RecordId actor, Optional<TermCode> role) {}
}
