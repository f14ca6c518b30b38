package org.muniment.authority.mention;

import java.util.List;

/**
 * Words that name an actor or a place, or may do so.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param words as they stand in the text
 * @param candidates the records that they may name, each once, the surest first; never empty
 * @param more how many names fit beyond those listed; of a common surname there may be thousands
 */
public record Mention(int start, int end, String words, List<Candidate> candidates, int more) {

    public Mention {
        candidates = List.copyOf(candidates);
    }

    /** Whether the words may name more than one record. */
    public boolean ambiguous() {
        return candidates.size() > 1 || more > 0;
    }

    Mention with(List<Candidate> others) {
        return new Mention(start, end, words, others, more);
    }

    /** Whether the words are not enough to tell any record. */
    public boolean weak() {
        return candidates.stream().allMatch(Candidate::weak);
    }
}
