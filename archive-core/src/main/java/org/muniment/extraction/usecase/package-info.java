/** Asking for extractions, running them, and finding words on pages and places of words. */
@NullMarked
package org.muniment.extraction.usecase;

import org.jspecify.annotations.NullMarked;
