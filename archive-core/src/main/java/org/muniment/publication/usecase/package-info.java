/** Releasing, correcting and withdrawing; what readers may read. */
@NullMarked
package org.muniment.publication.usecase;

import org.jspecify.annotations.NullMarked;
