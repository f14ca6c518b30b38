/** The public API: what anyone may read. Knows nothing of the curation API. */
@NullMarked
package org.muniment.api.publicapi;

import org.jspecify.annotations.NullMarked;
