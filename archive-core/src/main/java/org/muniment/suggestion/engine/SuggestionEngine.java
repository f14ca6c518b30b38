package org.muniment.suggestion.engine;

import java.util.List;
import org.muniment.passage.Maker;
import org.muniment.suggestion.Offer;

/**
 * A program that makes suggestions. All beans of this type are run on a text together.
 *
 * <p>What it offers quotes the text exactly: an offer whose words are not at its offsets is a fault
 * of the engine, and none of its offers on that text are kept.
 */
public interface SuggestionEngine {

    /**
     * Its name, which stays, and its version, which grows with every change of what it finds. What
     * somebody dismissed under one version is not put again under a later one.
     */
    Maker.Machine engine();

    /** What it finds, in any order. */
    List<Offer> read(ReadableText text);
}
