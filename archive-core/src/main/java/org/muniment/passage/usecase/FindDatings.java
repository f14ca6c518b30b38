package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.dating.words.DatingFinder;
import org.muniment.kernel.dating.words.FoundDating;
import org.muniment.passage.Block;
import org.muniment.passage.DateRegions;
import org.muniment.passage.Maker;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;

/**
 * Finds the dates in a text, with its layout in mind: a copy of the headline grounds no date below
 * it, a caption or a note leans on the text and leaves its time as it was, and the line of who
 * published it when tells the day of publication. Keeps nothing: these are suggestions.
 */
@ApplicationScoped
public class FindDatings {

    /** What reads. */
    public static final Maker.Machine READER = new Maker.Machine("Muniment dating finder", "1");

    /** How many characters are read at once: some two seconds of work. */
    public static final int MOST_AT_ONCE = 2_000_000;

    private final ReadText texts;

    FindDatings(ReadText texts) {
        this.texts = texts;
    }

    /**
     * The dates found in a stretch.
     *
     * @param start of the stretch, in code points
     * @param end of the stretch, exclusive
     */
    public record Found(Text text, int start, int end, List<Dated> datings) {

        public Found {
            datings = List.copyOf(datings);
        }
    }

    /**
     * A date, by the offsets of the whole text.
     *
     * @param blocks the kinds of the blocks that it stands in
     */
    public record Dated(FoundDating dating, Set<Block.Kind> blocks) {}

    /**
     * The dates in a text, or in a stretch of it. What stands before the stretch is not read, so a
     * stretch begins best with a document, chapter or paragraph.
     *
     * @param end exclusive; the end of the text when empty
     * @param published the day of publication, when it is known and the text does not say it
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}, {@link
     *     RefusalCode#INVALID} for offsets outside of the text, {@link RefusalCode#TOO_LARGE} for
     *     more than {@value #MOST_AT_ONCE} characters
     */
    public Found find(TextId id, int start, OptionalInt end, Optional<LocalDate> published) {
        Text text = texts.describe(id);
        int to = end.orElse(text.length());
        if (to - (long) start > MOST_AT_ONCE) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "Dates are found in up to %,d characters at once; this text has %,d. Please ask for a stretch of it, by start and end."
                            .formatted(MOST_AT_ONCE, text.length()));
        }
        String words = texts.words(id, start, to);
        List<Dated> datings =
                DatingFinder.find(words, DateRegions.of(text.blocks(), start, to), published)
                        .stream()
                        .map(found -> found.shifted(start))
                        .map(found -> dated(text, found))
                        .toList();
        return new Found(text, start, to, datings);
    }

    private static Dated dated(Text text, FoundDating found) {
        return new Dated(found, text.kindsAt(found.start(), found.end()));
    }
}
