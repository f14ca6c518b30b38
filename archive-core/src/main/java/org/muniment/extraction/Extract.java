package org.muniment.extraction;

import java.util.List;
import java.util.Map;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;

/**
 * What was read out of a file.
 *
 * @param method extraction or OCR
 * @param metadata what the file says of itself ({@code title}, {@code creator}, {@code created}
 *     ...): a hint for curators, never taken over
 * @param pages empty for formats without pages
 */
public record Extract(
        Method method, Reading reading, Map<String, String> metadata, List<LaidOutPage> pages) {

    public Extract {
        metadata = Map.copyOf(metadata);
        pages = List.copyOf(pages);
    }
}
