package org.muniment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * Why a reviewer may not decide as they want to.
 *
 * @param agent the reviewer
 * @param rule in force
 * @param recalled whether the submission was taken back
 */
public record Objections(AgentId agent, FourEyes rule, boolean recalled) {

    /**
     * Raises what stands in the way of these verdicts, part by part.
     *
     * @param parts where each part stands, by its record
     * @throws Refusal {@link RefusalCode#NOT_YOURS} for an approval of what the reviewer alone
     *     wrote; {@link RefusalCode#WRONG_STATE} for a part that does not wait, or that the
     *     reviewer approved already
     */
    public void raise(List<PartVerdict> verdicts, Map<RecordId, PartStanding> parts) {
        List<Finding> closed = new ArrayList<>();
        List<Finding> own = new ArrayList<>();
        for (PartVerdict verdict : verdicts) {
            Optional<PartStanding> part = Optional.ofNullable(parts.get(verdict.record()));
            if (part.isEmpty() || !part.get().open()) {
                closed.add(closed(verdict.record(), part));
            } else if (!verdict.verdict().isRefusal() && !part.get().isAdvancedBy(agent, rule)) {
                boolean again = part.get().approvers().contains(agent);
                (again ? closed : own).add(again ? again(part.get()) : own(part.get()));
            }
        }
        if (!own.isEmpty()) {
            List<Finding> all = new ArrayList<>(own);
            all.addAll(closed);
            throw new Refusal(RefusalCode.NOT_YOURS, own.getFirst().message(), all);
        }
        if (!closed.isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STATE, closed.getFirst().message(), closed);
        }
        if (verdicts.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    recalled
                            ? "This submission was taken back by the person who put it up."
                            : "No part of this submission waits for your decision.");
        }
    }

    private Finding closed(RecordId record, Optional<PartStanding> part) {
        return Finding.error(
                "not-waiting",
                record.toString(),
                "Record %s cannot be decided on here: %s."
                        .formatted(
                                record,
                                part.map(PartStanding::state)
                                        .map(this::why)
                                        .orElse("it is not there")));
    }

    private String why(ReviewState state) {
        return switch (state) {
            case APPROVED -> "it is approved already";
            case CHANGES_REQUESTED, REJECTED ->
                    "it was sent back already, and waits to be put up again";
            case SUBMITTED -> "it waits in another submission";
            case DRAFT ->
                    recalled
                            ? "the person who put it up took it back"
                            : "the record left use, or a later revision of it is approved";
        };
    }

    private static Finding again(PartStanding part) {
        RevisionRef ref = part.revision();
        return Finding.error(
                "approved-by-you",
                ref.record().toString(),
                "You approved revision %d of record %s already. What you wrote of it waits for somebody else's approval."
                        .formatted(ref.number(), ref.record()));
    }

    private static Finding own(PartStanding part) {
        RevisionRef ref = part.revision();
        return Finding.error(
                "own-change",
                ref.record().toString(),
                "You alone wrote what waits in revision %d of record %s, so somebody else has to approve it."
                        .formatted(ref.number(), ref.record()));
    }
}
