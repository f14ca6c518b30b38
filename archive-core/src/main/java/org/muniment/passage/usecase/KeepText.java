package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.passage.Text;
import org.muniment.passage.Words;
import org.muniment.passage.store.Texts;

/**
 * Writes a text and all that follows from it: passages of the text whose place it takes are carried
 * over, a translation is aligned with its original, and words that other sources share are found.
 */
@ApplicationScoped
public class KeepText {

    private final Texts texts;
    private final CarryPassages carry;
    private final AlignTranslation align;
    private final FindSharedWords shared;

    KeepText(Texts texts, CarryPassages carry, AlignTranslation align, FindSharedWords shared) {
        this.texts = texts;
        this.carry = carry;
        this.align = align;
        this.shared = shared;
    }

    /** Within the transaction of whoever made it. */
    public void keep(Text text, Words words) {
        texts.add(text, words);
        carry.into(text, words);
        align.arrived(text, words);
        shared.arrived(text, words);
    }
}
