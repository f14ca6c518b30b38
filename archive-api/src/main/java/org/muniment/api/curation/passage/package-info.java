/** Texts of sources and passages in them, for people who curate: entering, reading, pointing. */
@NullMarked
package org.muniment.api.curation.passage;

import org.jspecify.annotations.NullMarked;
