package org.muniment.extraction;

import java.util.List;
import org.muniment.kernel.Finding;

/** What became of reading a file. */
public sealed interface Outcome {

    /** Its words. */
    record Read(Extract extract) implements Outcome {}

    /**
     * No words.
     *
     * @param findings why, and what a curator can do; at least one
     */
    record Unread(List<Finding> findings) implements Outcome {

        public Unread {
            findings = List.copyOf(findings);
        }
    }

    /** No words, for one reason. */
    static Outcome unread(String code, String message) {
        return new Unread(List.of(Finding.error(code, "", message)));
    }
}
