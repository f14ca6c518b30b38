/** Asking for the words of documents, following that, and finding words on pages. */
@NullMarked
package org.muniment.api.curation.extraction;

import org.jspecify.annotations.NullMarked;
