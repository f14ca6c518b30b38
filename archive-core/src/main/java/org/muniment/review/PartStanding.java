package org.muniment.review;

import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/**
 * Where a part of a submission stands.
 *
 * @param revision what was put up
 * @param head the present state of the record; a decision speaks of {@code revision} all the same
 * @param open whether it can be decided: neither recalled, refused, approved nor overtaken; or an
 *     attestation, approved once, that was put up again because its claim has moved
 * @param authors whose changes it holds since the last approved revision, and makers of what it
 *     relies on
 * @param approvers whose approvals of this revision stand; of an attestation that is judged again,
 *     those given since
 * @param missing the authors whose changes wait for an approval by somebody else
 */
public record PartStanding(
        RevisionRef revision,
        RecordKind kind,
        RevisionRef head,
        ReviewState state,
        boolean open,
        SortedSet<AgentId> authors,
        SortedSet<AgentId> approvers,
        SortedSet<AgentId> missing) {

    public PartStanding {
        authors = new TreeSet<>(authors);
        approvers = new TreeSet<>(approvers);
        missing = new TreeSet<>(missing);
    }

    public boolean isHead() {
        return head.equals(revision);
    }

    /**
     * Whether an approval by this agent would bring it nearer to being approved: it waits, and the
     * change of somebody else is among what is missing, or nothing is missing any more because an
     * earlier revision was approved meanwhile.
     */
    public boolean isAdvancedBy(AgentId agent, FourEyes rule) {
        return open
                && switch (rule) {
                    case REQUIRED ->
                            missing.isEmpty()
                                    || missing.stream().anyMatch(author -> !author.equals(agent));
                    case RELAXED -> true;
                };
    }

    /**
     * Those of the authors whose approval would advance it; so does that of anyone who is not an
     * author.
     */
    public SortedSet<AgentId> authorsWhoMayApprove(FourEyes rule) {
        SortedSet<AgentId> may = new TreeSet<>(authors);
        may.removeIf(author -> !isAdvancedBy(author, rule));
        return may;
    }
}
