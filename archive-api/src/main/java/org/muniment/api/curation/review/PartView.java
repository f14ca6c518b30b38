package org.muniment.api.curation.review;

import java.util.Collection;
import java.util.List;
import org.muniment.record.AgentId;
import org.muniment.review.FourEyes;
import org.muniment.review.PartStanding;

/**
 * A part of a submission.
 *
 * @param revision what was put up; a decision speaks of it, whatever the head is
 * @param head the present revision of the record
 * @param open whether it waits for a decision
 * @param authors whose changes it holds, and makers of what it relies on
 * @param approvers whose approvals stand
 * @param missing the authors whose changes nobody else approved so far; any reviewer other than the
 *     author may do so
 * @param authorsWhoMayApprove those of the authors whose approval would advance it
 * @param yoursToApprove whether your approval would advance it, if your roles let you decide
 */
public record PartView(
        String record,
        String kind,
        int revision,
        int head,
        String state,
        boolean open,
        List<String> authors,
        List<String> approvers,
        List<String> missing,
        List<String> authorsWhoMayApprove,
        boolean yoursToApprove) {

    static PartView of(PartStanding part, FourEyes rule, AgentId reader) {
        return new PartView(
                part.revision().record().toString(),
                part.kind().word(),
                part.revision().number(),
                part.head().number(),
                part.state().word(),
                part.open(),
                ids(part.authors()),
                ids(part.approvers()),
                ids(part.missing()),
                ids(part.authorsWhoMayApprove(rule)),
                part.isAdvancedBy(reader, rule));
    }

    static List<PartView> all(List<PartStanding> parts, FourEyes rule, AgentId reader) {
        return parts.stream().map(part -> of(part, rule, reader)).toList();
    }

    static List<String> ids(Collection<AgentId> agents) {
        return agents.stream().map(AgentId::toString).toList();
    }
}
