/**
 * Lining translations up with their originals: cutting Chinese and English texts into sentences,
 * and pairing these by their lengths. Pure functions of words.
 */
@NullMarked
package org.muniment.passage.aligning;

import org.jspecify.annotations.NullMarked;
