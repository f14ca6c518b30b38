/** Suggestions of machines over HTTP: for those who curate, and nobody else. */
@NullMarked
package org.muniment.api.curation.suggestion;

import org.jspecify.annotations.NullMarked;
