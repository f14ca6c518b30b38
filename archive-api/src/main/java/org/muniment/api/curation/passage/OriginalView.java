package org.muniment.api.curation.passage;

import java.util.Optional;
import org.muniment.passage.TracedOriginal;
import org.muniment.passage.TracedOriginal.Rendered;

/**
 * Where words come from.
 *
 * @param translated whether the words are in a translation
 * @param byMachine whether a program chose them, and no person wrote or corrected them since
 * @param original what they line up with; absent when they are no translation, or the original is
 *     untraced
 */
public record OriginalView(boolean translated, boolean byMachine, Optional<RenderedView> original) {

    /**
     * Words of the original.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     * @param exact absent when they were expunged
     * @param alignedBy the program or the person who lined the texts up
     */
    public record RenderedView(
            String text,
            String language,
            int start,
            int end,
            Optional<String> exact,
            TextView.MakerView alignedBy) {

        public static RenderedView of(Rendered words) {
            return new RenderedView(
                    words.text().toString(),
                    words.language(),
                    words.place().start(),
                    words.place().end(),
                    words.exact(),
                    TextView.MakerView.of(words.alignedBy()));
        }
    }

    static OriginalView of(Optional<TracedOriginal> traced) {
        return new OriginalView(
                traced.isPresent(),
                traced.filter(TracedOriginal::byMachine).isPresent(),
                traced.flatMap(TracedOriginal::words).map(RenderedView::of));
    }
}
