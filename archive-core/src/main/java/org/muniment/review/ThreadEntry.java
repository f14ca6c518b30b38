package org.muniment.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.record.ExpunctionId;

/**
 * One entry of a thread; never changed.
 *
 * @param words what was said; a comment says something
 * @param removed the expunction that took the words away
 */
public record ThreadEntry(
        Act act,
        AgentId agent,
        Instant at,
        Optional<String> words,
        Optional<ExpunctionId> removed) {

    private static final int LONGEST = 10_000;

    /** What an entry does. */
    public enum Act {
        COMMENT,
        RESOLVE,
        REOPEN;

        /** The word in the database and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The act of a {@link #word()}. */
        public static Act ofWord(String word) {
            return Arrays.stream(values())
                    .filter(act -> act.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public ThreadEntry {
        words =
                words.map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .map(said -> Wording.clean("/words", said));
        if (act == Act.COMMENT && words.isEmpty() && removed.isEmpty()) {
            throw Refusal.invalid("/words", "A comment says something.");
        }
        if (words.map(String::length).orElse(0) > LONGEST) {
            throw Refusal.invalid(
                    "/words", "A comment has at most %d characters.".formatted(LONGEST));
        }
    }

    /** An entry as it is made. */
    public ThreadEntry(Act act, AgentId agent, Instant at, Optional<String> words) {
        this(act, agent, at, words, Optional.empty());
    }
}
