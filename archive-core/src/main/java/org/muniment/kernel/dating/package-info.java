/**
 * Historical dates as sources give them: their words, the calendar of the words, the date in EDTF,
 * and from which words a missing part of it was supplied.
 *
 * <p>A historical date is never an instant. It has an earliest and a latest day, and is compared by
 * these.
 */
@NullMarked
package org.muniment.kernel.dating;

import org.jspecify.annotations.NullMarked;
