/**
 * The readers of documents: PDF, Office, e-books, scanned pages. They run in the child process
 * alone.
 */
@NullMarked
package org.muniment.extraction.reading;

import org.jspecify.annotations.NullMarked;
