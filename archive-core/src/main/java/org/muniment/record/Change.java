package org.muniment.record;

/** One part of a change set. */
public sealed interface Change {

    RecordId record();

    /** A new record with its first revision. */
    record Create(RecordId record, Body body) implements Change {}

    /**
     * A new revision of a record.
     *
     * @param base the revision that the author saw; the change is refused unless it is the head
     */
    record Revise(RevisionRef base, Body body) implements Change {
        @Override
        public RecordId record() {
            return base.record();
        }
    }

    /** A mistaken record leaves use; refused while other records name it. */
    record Retire(RevisionRef base) implements Change {
        @Override
        public RecordId record() {
            return base.record();
        }
    }

    /** A retired record comes back into use, saying what it said. */
    record Reinstate(RevisionRef base) implements Change {
        @Override
        public RecordId record() {
            return base.record();
        }
    }

    /**
     * A record was found to be the same as another of its kind, which from now on stands for both.
     * Nothing that names it is rewritten.
     *
     * @param survivor in use, and not merged itself
     */
    record Merge(RevisionRef base, RecordId survivor) implements Change {
        @Override
        public RecordId record() {
            return base.record();
        }
    }

    /** A merged record is one of its own again. */
    record Unmerge(RevisionRef base) implements Change {
        @Override
        public RecordId record() {
            return base.record();
        }
    }
}
