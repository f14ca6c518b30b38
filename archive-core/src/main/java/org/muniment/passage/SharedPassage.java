package org.muniment.passage;

import java.time.Instant;

/**
 * Words that texts of two sources share, copied or lightly reworded: a machine's suggestion.
 *
 * @param text of the source that came later
 * @param other of the source that was there before
 * @param fingerprints how many both have there
 */
public record SharedPassage(
        TextId text,
        Place place,
        TextId other,
        Place otherPlace,
        int fingerprints,
        Maker.Machine engine,
        Instant at) {}
