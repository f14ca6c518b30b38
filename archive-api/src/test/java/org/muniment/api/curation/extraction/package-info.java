/** Tests of extractions over HTTP. */
@NullMarked
package org.muniment.api.curation.extraction;

import org.jspecify.annotations.NullMarked;
