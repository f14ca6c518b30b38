package org.muniment.publication.form;

import java.util.List;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Revision;
import org.muniment.review.Approval;

/**
 * A revision that was approved, with who wrote it and who approved it.
 *
 * @param authors everyone whose changes it holds
 * @param approvals at least one
 */
record ApprovedPart<B extends Body>(
        Revision<B> revision, List<AgentId> authors, List<Approval> approvals) {

    ApprovedPart {
        authors = List.copyOf(authors);
        approvals = List.copyOf(approvals);
    }

    B body() {
        return revision.present();
    }
}
