package org.muniment.record;

import org.muniment.kernel.Refusal;

/**
 * One revision of one record.
 *
 * @param number from 1
 */
public record RevisionRef(RecordId record, int number) implements Comparable<RevisionRef> {

    public RevisionRef {
        if (number < 1) {
            throw Refusal.invalid("/revision", "Revisions are counted from 1.");
        }
    }

    @Override
    public int compareTo(RevisionRef other) {
        int byRecord = record.compareTo(other.record);
        return byRecord != 0 ? byRecord : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return record + "/" + number;
    }
}
