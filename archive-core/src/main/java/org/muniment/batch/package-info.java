/**
 * Batches: tables of records and files with their descriptions, brought in together.
 *
 * <p>A batch is looked at first, row by row, and changes nothing. Carried out, all its records are
 * one change set, or none of them is.
 */
@NullMarked
package org.muniment.batch;

import org.jspecify.annotations.NullMarked;
