package org.muniment.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;

/** What became of a suggestion. */
public sealed interface Standing {

    SuggestionState state();

    /** Nobody has decided. */
    record Open() implements Standing {
        @Override
        public SuggestionState state() {
            return SuggestionState.OPEN;
        }
    }

    /**
     * Somebody made records of it, and is their author.
     *
     * @param records those that came of it, by identifier
     */
    record Accepted(AgentId by, Instant at, ChangeSetId changeSet, List<RecordId> records)
            implements Standing {

        public Accepted {
            records = List.copyOf(records);
        }

        @Override
        public SuggestionState state() {
            return SuggestionState.ACCEPTED;
        }
    }

    /**
     * Somebody found it wrong or of no use.
     *
     * @param why in that person's words
     */
    record Dismissed(AgentId by, Instant at, Optional<String> why) implements Standing {
        @Override
        public SuggestionState state() {
            return SuggestionState.DISMISSED;
        }
    }
}
