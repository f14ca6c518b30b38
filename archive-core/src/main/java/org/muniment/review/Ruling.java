package org.muniment.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;

/**
 * What a reviewer says of a submission, all of it or nothing.
 *
 * @param named parts that are judged by name
 * @param approveOthers whether every other part that still waits is approved
 */
public record Ruling(List<PartVerdict> named, boolean approveOthers) {

    public Ruling {
        named = List.copyOf(named);
        if (named.isEmpty() && !approveOthers) {
            throw Refusal.invalid("", "A decision judges at least one part.");
        }
        Set<RecordId> seen = new HashSet<>();
        for (PartVerdict verdict : named) {
            if (!seen.add(verdict.record())) {
                throw Refusal.invalid("", "Record %s is judged twice.".formatted(verdict.record()));
            }
        }
    }

    /** These parts, and no others. */
    public static Ruling on(PartVerdict... named) {
        return new Ruling(List.of(named), false);
    }

    /** Approve all except these. */
    public static Ruling approveAllExcept(PartVerdict... named) {
        return new Ruling(List.of(named), true);
    }
}
