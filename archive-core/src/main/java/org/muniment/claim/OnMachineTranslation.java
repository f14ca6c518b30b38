package org.muniment.claim;

import java.util.List;
import java.util.Optional;
import org.muniment.passage.PassageId;
import org.muniment.passage.TracedOriginal.Rendered;
import org.muniment.record.RecordId;

/**
 * That all that supports a claim are words which a machine put into another language.
 *
 * @param parts each attestation, with the words of the original that it lines up with
 */
public record OnMachineTranslation(List<Part> parts) {

    public OnMachineTranslation {
        parts = List.copyOf(parts);
    }

    /**
     * One attestation.
     *
     * @param original empty when the original is not held here, or what the words render in it is
     *     not known: it is untraced
     */
    public record Part(RecordId attestation, PassageId passage, Optional<Rendered> original) {}

    /** What a reader is to know, in a sentence. */
    public String inWords() {
        long traced = parts.stream().filter(part -> part.original().isPresent()).count();
        String original =
                traced == parts.size()
                        ? "the words of the original that it lines up with are given"
                        : traced == 0
                                ? "the original is untraced"
                                : "the original is untraced for some of it";
        return "This claim rests on machine translation alone; " + original + ".";
    }
}
