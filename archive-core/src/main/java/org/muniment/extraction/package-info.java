/**
 * Words out of documents: what was read, where it stands on the page, and the jobs that read.
 *
 * <p>A document comes from anywhere and is read by large programs, so it is read in a child process
 * with limits {@code child} by the readers of {@code reading}; what comes back is an {@link
 * org.muniment.extraction.Outcome}, kept whole or not at all.
 */
@NullMarked
package org.muniment.extraction;

import org.jspecify.annotations.NullMarked;
