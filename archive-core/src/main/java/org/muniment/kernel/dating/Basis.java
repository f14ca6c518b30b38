package org.muniment.kernel.dating;

import java.util.Optional;
import org.muniment.kernel.Wording;

/**
 * Why a dating says more than its words: what supplied the year or month that they leave out.
 *
 * @param quotation the words elsewhere that supplied it; empty when it is no words but a reckoning
 * @param explanation how it follows, in a curator's words
 */
public record Basis(Optional<String> quotation, String explanation) {

    public Basis {
        quotation = quotation.map(words -> Wording.clean("/basis/quotation", words));
        explanation = Wording.clean("/basis/explanation", explanation);
    }
}
