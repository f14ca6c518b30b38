/** Extractions as jobs, and where the words of a text stand on its pages. */
@NullMarked
package org.muniment.extraction.store;

import org.jspecify.annotations.NullMarked;
