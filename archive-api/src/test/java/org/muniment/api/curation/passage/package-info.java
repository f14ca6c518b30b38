/** Tests of texts and passages over HTTP. */
@NullMarked
package org.muniment.api.curation.passage;

import org.jspecify.annotations.NullMarked;
