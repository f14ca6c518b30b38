package org.muniment.publication.form;

import java.time.Instant;
import java.util.List;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Revision;

/**
 * A revision that was approved, with who wrote it and who approved it.
 *
 * @param authors everyone whose changes it holds
 * @param approvals at least one
 */
public record ApprovedPart<B extends Body>(
        Revision<B> revision, List<AgentId> authors, List<Approval> approvals) {

    /**
     * One approval of a revision.
     *
     * @param fourEyes whether the rule that nobody approves their own change was in force
     */
    public record Approval(AgentId by, Instant at, boolean fourEyes) {}

    public ApprovedPart {
        authors = List.copyOf(authors);
        approvals = List.copyOf(approvals);
    }

    public B body() {
        return revision.present();
    }
}
