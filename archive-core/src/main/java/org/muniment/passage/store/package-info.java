/**
 * Rows and queries of texts and passages. Both are append-only; the database itself refuses a
 * passage whose quotation is not at its offsets.
 */
@NullMarked
package org.muniment.passage.store;

import org.jspecify.annotations.NullMarked;
