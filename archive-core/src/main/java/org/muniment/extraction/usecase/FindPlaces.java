package org.muniment.extraction.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.store.Layouts;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Region;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;

/** Finds the places of words on the pages of a document, and the words in a place. */
@ApplicationScoped
public class FindPlaces {

    private final ReadText texts;
    private final Layouts layouts;

    FindPlaces(ReadText texts, Layouts layouts) {
        this.texts = texts;
        this.layouts = layouts;
    }

    /**
     * Where words stand.
     *
     * @param page its number and size, without its words
     * @param regions one for each line of them, in units of the page
     * @param confidence see {@link LaidOutPage#confidence}
     */
    public record Place(LaidOutPage page, List<Region> regions, Optional<Integer> confidence) {}

    /**
     * Words in a place.
     *
     * @param start in code points of the text
     * @param end in code points, exclusive
     * @param exact all that stands from the first to the last of them
     * @param confidence see {@link LaidOutPage#confidence}
     */
    public record Found(int start, int end, String exact, Optional<Integer> confidence) {}

    /**
     * The pages of a text, without their words; none for one that comes from no pages.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public List<LaidOutPage> pages(TextId text) {
        texts.describe(text);
        return layouts.outline(text);
    }

    /**
     * Where some words stand; nowhere when the text comes from no pages.
     *
     * @param start in code points
     * @param end in code points, exclusive
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#INVALID} when the offsets
     *     lie outside of the text
     */
    @Transactional
    public List<Place> places(TextId text, int start, int end) {
        int length = texts.describe(text).length();
        if (start < 0 || end <= start || end > length) {
            throw Refusal.invalid(
                    "/end",
                    "The text has %d characters; there are no words from %d to %d."
                            .formatted(length, start, end));
        }
        return layouts.holding(text, start, end).stream()
                .map(page -> new Place(page, page.places(start, end), page.confidence(start, end)))
                .filter(place -> !place.regions().isEmpty())
                .toList();
    }

    /**
     * The words that lie in a region for the better part; empty when there are none.
     *
     * @param number of the page, from 1
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when the text has no such page, {@link
     *     RefusalCode#EXPUNGED} when its words were expunged
     */
    @Transactional
    public Optional<Found> words(TextId text, int number, Region region) {
        texts.describe(text);
        LaidOutPage page =
                layouts.page(text, number)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.NOT_FOUND,
                                                "Of text %s no page %d is known."
                                                        .formatted(text, number)));
        return page.within(region)
                .map(
                        span ->
                                new Found(
                                        span.start(),
                                        span.end(),
                                        texts.words(text, span.start(), span.end()),
                                        page.confidence(span.start(), span.end())));
    }
}
