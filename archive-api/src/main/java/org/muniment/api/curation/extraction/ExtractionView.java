package org.muniment.api.curation.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.Order;
import org.muniment.kernel.Finding;

/**
 * A file being read in the background.
 *
 * @param page of the surrogate, from 1
 * @param method {@code extraction} or {@code ocr}
 * @param scripts for OCR, the languages that were asked for, by Tesseract's names
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param attempt how many times it was begun
 * @param pagesDone how many pages of the document were read
 * @param pagesTotal how many it has; 0 while that is not known
 * @param text the text that came of it
 * @param metadata what the file says of itself: a hint, never taken over
 * @param findings what was left out, or why there are no words and what to do
 * @param askedBy who asked first
 * @param begun the last time
 */
public record ExtractionView(
        String id,
        String source,
        String surrogate,
        int page,
        String method,
        List<String> scripts,
        Optional<String> language,
        String state,
        int attempt,
        int pagesDone,
        int pagesTotal,
        Optional<String> text,
        Map<String, String> metadata,
        List<Finding> findings,
        String askedBy,
        Instant at,
        Optional<Instant> begun,
        Optional<Instant> ended) {

    static ExtractionView of(Extraction extraction) {
        Order order = extraction.order();
        return new ExtractionView(
                extraction.id().toString(),
                order.source().toString(),
                order.surrogate().toString(),
                order.page(),
                order.method().word(),
                order.scripts(),
                order.language(),
                extraction.state().word(),
                extraction.attempt(),
                extraction.done(),
                extraction.total(),
                extraction.text().map(Object::toString),
                extraction.metadata(),
                extraction.findings(),
                extraction.askedBy().toString(),
                extraction.at(),
                extraction.begun(),
                extraction.ended());
    }
}
