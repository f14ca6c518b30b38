/** Tests of suggestions over HTTP. */
@NullMarked
package org.muniment.api.curation.suggestion;

import org.jspecify.annotations.NullMarked;
