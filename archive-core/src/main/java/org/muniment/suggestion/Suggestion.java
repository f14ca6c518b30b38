package org.muniment.suggestion;

import java.time.Instant;
import org.muniment.passage.Maker;
import org.muniment.passage.TextId;

/**
 * An offer that is kept with its text, and what became of it.
 *
 * @param engine which program made the offer, in which version
 * @param at when it first did
 */
public record Suggestion(
        SuggestionId id,
        TextId text,
        Maker.Machine engine,
        Offer offer,
        Instant at,
        Standing standing) {}
