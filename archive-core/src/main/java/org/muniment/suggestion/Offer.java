package org.muniment.suggestion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.Voice;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Wording;

/**
 * What a machine has to offer on a stretch of a text.
 *
 * @param quote the stretch; a passage is made of it when the offer is accepted
 * @param meaning what the machine takes the words to mean, in a form of its own that is the same
 *     whenever it finds the same: what was dismissed once is not offered again
 * @param confidence the machine's own, from 1 to 99; neither a certainty nor a reliability
 * @param reasons why it is no more and no less, in sentences
 * @param label what an event made of it may be called; of a candidate event only
 * @param voice who seems to speak in the words
 * @param parts the claims that could be made
 * @param name of a new name only
 */
public record Offer(
        SuggestionKind kind,
        Quote quote,
        String meaning,
        int confidence,
        List<String> reasons,
        Optional<Wording> label,
        Voice voice,
        List<OfferedPart> parts,
        Optional<OfferedName> name) {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 99;

    /** A longer meaning is kept as its digest. */
    private static final int LONGEST_MEANING = 200;

    public Offer {
        if (meaning.length() > LONGEST_MEANING) {
            meaning = Digest.of(meaning.getBytes(StandardCharsets.UTF_8)).hex();
        }
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
        if (confidence < LOWEST || confidence > HIGHEST) {
            throw new IllegalArgumentException("confidence of " + confidence);
        }
        if ((kind == SuggestionKind.CANDIDATE_EVENT) != label.isPresent()) {
            throw new IllegalArgumentException("candidate events are labelled, and they alone");
        }
        if ((kind == SuggestionKind.NEW_NAME) != name.isPresent()
                || (kind == SuggestionKind.NEW_NAME) != parts.isEmpty()) {
            throw new IllegalArgumentException("an offer is of a name or of claims");
        }
    }
}
