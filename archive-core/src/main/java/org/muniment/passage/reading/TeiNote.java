package org.muniment.passage.reading;

import java.util.Optional;
import org.muniment.passage.TeiDocument;

/** A note of a TEI document while it is read. */
final class TeiNote {

    private final Optional<String> id;
    private final Optional<String> type;
    private final Optional<String> label;
    private int mark = -1;
    private int start = -1;
    private int end = -1;

    TeiNote(Optional<String> id, Optional<String> type, Optional<String> label) {
        this.id = id;
        this.type = type;
        this.label = label;
    }

    void markedAt(int offset) {
        mark = offset;
    }

    void covers(int from, int to) {
        start = start < 0 ? from : start;
        end = to;
    }

    /** Empty when it has no words. */
    Optional<TeiDocument.Note> note() {
        return start < 0
                ? Optional.empty()
                : Optional.of(
                        new TeiDocument.Note(id, type, label, mark < 0 ? start : mark, start, end));
    }
}
