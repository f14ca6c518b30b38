/** The byte form of actors and places, and the projections that they are found by. */
@NullMarked
package org.muniment.authority.store;

import org.jspecify.annotations.NullMarked;
