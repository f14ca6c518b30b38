/**
 * What the bytes of an edition say, in the form that lists are filtered by.
 *
 * <p>It is drawn from the bytes and nothing else, so what an edition withholds can never be found
 * by a filter, and all of it can be drawn again.
 */
@NullMarked
package org.muniment.publication.facet;

import org.jspecify.annotations.NullMarked;
