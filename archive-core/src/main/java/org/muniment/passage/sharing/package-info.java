/**
 * Finding words that two texts share, copied or lightly reworded: shingles of folded words, thinned
 * by winnowing, and stretches in which they lie close together in both. Pure functions of words.
 */
@NullMarked
package org.muniment.passage.sharing;

import org.jspecify.annotations.NullMarked;
