package org.muniment.suggestion;

import java.util.List;
import org.muniment.kernel.dating.Dating;
import org.muniment.record.RecordId;
import org.muniment.vocabulary.TermCode;

/** The value that a machine proposes for a claim. */
public sealed interface Proposal {

    /** Whether it can be taken as it is, without anybody choosing. */
    boolean isDefinite();

    record OfDating(Dating dating) implements Proposal {
        @Override
        public boolean isDefinite() {
            return true;
        }
    }

    /**
     * Records that the words may name.
     *
     * @param records at least one; when there are more, the machine does not know which
     */
    record OfRecords(List<RecordId> records) implements Proposal {

        public OfRecords {
            records = List.copyOf(records);
            if (records.isEmpty()) {
                throw new IllegalArgumentException("no record is named");
            }
        }

        @Override
        public boolean isDefinite() {
            return records.size() == 1;
        }
    }

    record OfTerm(TermCode term) implements Proposal {
        @Override
        public boolean isDefinite() {
            return true;
        }
    }

    /** A name that the archive does not know; taken only when somebody asks for it. */
    record OfUnknownName(String name) implements Proposal {
        @Override
        public boolean isDefinite() {
            return false;
        }
    }
}
