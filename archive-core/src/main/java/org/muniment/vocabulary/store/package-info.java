/** The byte form of terms, and the projections that they are found by. */
@NullMarked
package org.muniment.vocabulary.store;

import org.jspecify.annotations.NullMarked;
