/** The byte form of source descriptions and the projections that sources are found by. */
@NullMarked
package org.muniment.source.store;

import org.jspecify.annotations.NullMarked;
