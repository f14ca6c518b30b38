package org.muniment.review;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;

/** Whether each change has to be approved by someone other than its author. */
public enum FourEyes {
    /** For every author there is an approval by somebody else. */
    REQUIRED,
    /** One approval is enough, the author's own too; editions then say so. */
    RELAXED;

    /** The word in the settings, the database and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a {@link #word()}. */
    public static FourEyes ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * The authors whose changes still wait for somebody else's approval; the revision is approved
     * when there are none.
     *
     * @param authors at least one
     * @param approvers whose approvals of this revision stand
     */
    public SortedSet<AgentId> missing(Collection<AgentId> authors, Set<AgentId> approvers) {
        SortedSet<AgentId> missing = new TreeSet<>();
        for (AgentId author : authors) {
            if (!isCovered(author, approvers)) {
                missing.add(author);
            }
        }
        return missing;
    }

    private boolean isCovered(AgentId author, Set<AgentId> approvers) {
        return switch (this) {
            case REQUIRED -> approvers.stream().anyMatch(approver -> !approver.equals(author));
            case RELAXED -> !approvers.isEmpty();
        };
    }
}
