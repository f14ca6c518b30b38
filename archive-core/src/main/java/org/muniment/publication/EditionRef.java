package org.muniment.publication;

import org.muniment.record.RecordId;

/**
 * One edition of one record.
 *
 * @param number from 1
 */
public record EditionRef(RecordId record, int number) {

    @Override
    public String toString() {
        return record + "/editions/" + number;
    }
}
