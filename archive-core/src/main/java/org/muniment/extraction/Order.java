package org.muniment.extraction;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Method;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

/**
 * What is to be read, and how.
 *
 * @param page of the surrogate, from 1
 * @param method extraction, or OCR of scanned pages
 * @param scripts for OCR, the languages that Tesseract is to know, by its own names ({@code eng},
 *     {@code chi_sim}); none for those of the language, or else of the source
 * @param language of the words, BCP 47; when empty, what the file states, or else the first
 *     language of the source
 */
public record Order(
        RecordId source,
        SurrogateId surrogate,
        int page,
        Method method,
        List<String> scripts,
        Optional<String> language) {

    private static final int MOST_SCRIPTS = 8;

    public Order {
        scripts = List.copyOf(scripts);
        if (method != Method.EXTRACTION && method != Method.OCR) {
            throw Refusal.invalid("/method", "A file is read by extraction or by ocr.");
        }
        boolean named =
                scripts.size() <= MOST_SCRIPTS
                        && scripts.stream()
                                .allMatch(script -> script.matches("[a-z]{3}(_[A-Za-z]{1,12})*"));
        if (!named || (method != Method.OCR && !scripts.isEmpty())) {
            throw Refusal.invalid(
                    "/scripts",
                    "OCR, and it alone, takes up to %d languages by Tesseract's names, such as eng or chi_sim."
                            .formatted(MOST_SCRIPTS));
        }
        language.ifPresent(tag -> Languages.require("/language", tag));
    }
}
