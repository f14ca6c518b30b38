package org.muniment.passage.sharing;

import org.muniment.passage.Place;

/** The hash of a shingle that winnowing kept, and where the shingle stands. */
public record Fingerprint(long hash, Place place) {}
