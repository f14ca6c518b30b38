/** The curation API: what people with roles read and write. Knows nothing of the public API. */
@NullMarked
package org.muniment.api.curation;

import org.jspecify.annotations.NullMarked;
