package org.muniment.api.curation.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.SharedWords;
import org.muniment.record.RecordId;

/**
 * What two sources share.
 *
 * @param standing {@code found} while nobody has judged it, {@code confirmed} or {@code dismissed}
 * @param passages the longest first
 * @param decisions the latest last, which holds
 */
public record SharedWordsView(
        String one,
        String other,
        SharedWords.Standing standing,
        List<SharedPassageView> passages,
        List<JudgementView> decisions) {

    /**
     * A stretch of each text that say much the same.
     *
     * @param here in the text that came later
     * @param there in the text that was there before
     * @param fingerprints how many both have in it
     */
    public record SharedPassageView(
            StretchView here,
            StretchView there,
            int fingerprints,
            TextView.MakerView engine,
            Instant at) {}

    /**
     * Words of a text.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    public record StretchView(String text, int start, int end, String exact) {}

    /**
     * A curator's decision.
     *
     * @param derived the source that was declared to derive from the other; absent when dismissed
     */
    public record JudgementView(
            Optional<String> derived, Optional<String> reason, String by, Instant at) {

        static JudgementView of(SharedWords.Decision decision) {
            return new JudgementView(
                    decision.derived().map(RecordId::toString),
                    decision.reason(),
                    decision.by().toString(),
                    decision.at());
        }
    }
}
