package org.muniment.passage;

import java.util.List;
import java.util.Optional;

/**
 * What a web page says of itself: suggestions for the description of the source that it is, which a
 * person takes over or not.
 *
 * @param title of the article, or else of the page
 * @param authors as the page names them
 * @param published the day or moment as the page has it
 * @param modified when it was last changed, as the page has it
 * @param site what the site calls itself
 * @param address the address that the page calls its own
 * @param language BCP 47
 * @param images those of the work, in order
 */
public record PageDescription(
        Optional<Stated> title,
        List<Stated> authors,
        Optional<Stated> published,
        Optional<Stated> modified,
        Optional<Stated> site,
        Optional<Stated> address,
        Optional<Stated> language,
        List<Image> images) {

    /**
     * Words of the page.
     *
     * @param from where in the page they stand: {@code meta og:title}, {@code json-ld headline}
     */
    public record Stated(String words, String from) {}

    /**
     * An image that the page shows.
     *
     * @param address as the page has it
     * @param alternative the words that stand for it
     * @param caption the words below it
     */
    public record Image(String address, Optional<String> alternative, Optional<String> caption) {}

    public PageDescription {
        authors = List.copyOf(authors);
        images = List.copyOf(images);
    }
}
