/** Walks the special endpoints of claims and vocabularies over HTTP. */
@NullMarked
package org.muniment.api.curation.claim;

import org.jspecify.annotations.NullMarked;
