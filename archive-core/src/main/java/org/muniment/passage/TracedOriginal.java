package org.muniment.passage;

import java.util.Optional;

/**
 * Where the words of a passage in a translation come from.
 *
 * @param translation the text that was translated, before any correction
 * @param byMachine whether a program chose its words, and no person wrote or corrected them since
 * @param words what they line up with in the original; empty when that is not held, not aligned, or
 *     has nothing there
 */
public record TracedOriginal(TextId translation, boolean byMachine, Optional<Rendered> words) {

    /**
     * Words of the original.
     *
     * @param exact empty when they were expunged
     */
    public record Rendered(
            TextId text, String language, Place place, Optional<String> exact, Maker alignedBy) {}
}
