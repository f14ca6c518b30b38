/** The rows of batches, and questions to the archive about what a batch names. */
@NullMarked
package org.muniment.batch.store;

import org.jspecify.annotations.NullMarked;
