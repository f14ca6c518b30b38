package org.muniment.record.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.muniment.record.AgentId;
import org.muniment.record.RevisionRef;

/**
 * Who made what a revision relies on: the passage, text or suggestion behind it. They count as
 * authors when it is reviewed. Each feature that keeps such things contributes a bean.
 */
public interface AuthorsReliedOn {

    /**
     * The makers of what these revisions rely on.
     *
     * @return for those of the revisions that rely on anything this feature keeps
     */
    Map<RevisionRef, Set<AgentId>> of(Collection<RevisionRef> revisions);
}
