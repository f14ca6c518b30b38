package org.muniment.passage;

import java.util.List;
import org.muniment.kernel.Finding;

/**
 * The answer to somebody who points at a place.
 *
 * @param passage the one that is there now
 * @param existed whether the same agent had pointed at the same place before
 * @param remarks what the agent may want to look at
 */
public record SelectedPassage(Passage passage, boolean existed, List<Finding> remarks) {

    public SelectedPassage {
        remarks = List.copyOf(remarks);
    }
}
