/** Batches as a caller sees them. */
@NullMarked
package org.muniment.api.curation.batch;

import org.jspecify.annotations.NullMarked;
