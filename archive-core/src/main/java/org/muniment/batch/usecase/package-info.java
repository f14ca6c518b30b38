/** What can be done with a batch: bring it, look at it, carry it out, drop it. */
@NullMarked
package org.muniment.batch.usecase;

import org.jspecify.annotations.NullMarked;
