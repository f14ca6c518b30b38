package org.muniment.passage;

import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.source.FileDigest;
import org.muniment.source.SurrogateId;

/**
 * Where the words of a text come from.
 *
 * @param drawn the file they were read out of or looked at in
 * @param derivedFrom the text they were translated or corrected from, or, for another
 *     transcription, OCR or extraction, the text whose place they take
 */
public record Origin(
        Method method, Maker maker, Optional<Drawn> drawn, Optional<TextId> derivedFrom) {

    /**
     * A file that words were taken from.
     *
     * @param surrogate in which the file stands for the source
     * @param page the number of its page, from 1
     * @param encoding how its bytes were read as characters; empty for images
     */
    public record Drawn(
            SurrogateId surrogate, int page, FileDigest file, Optional<Encoding> encoding) {}

    public Origin {
        if (method == Method.CORRECTION && derivedFrom.isEmpty()) {
            throw Refusal.invalid("/derivedFrom", "A correction names the text that it corrects.");
        }
        if ((method == Method.EXTRACTION || method == Method.OCR) && drawn.isEmpty()) {
            throw Refusal.invalid(
                    "/drawn", "What was read out by a machine names the file it was read from.");
        }
        if ((method == Method.EXTRACTION || method == Method.OCR)
                && maker instanceof Maker.Person) {
            throw Refusal.invalid("/maker", "What a person wrote down is a transcription.");
        }
    }
}
