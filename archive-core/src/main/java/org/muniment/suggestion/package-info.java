/**
 * What machines offer on texts: dates, mentions, names that the archive does not know, and
 * candidate events.
 *
 * <p>A suggestion is no record and no evidence. It is open until somebody accepts it, which makes
 * records of that person's own, or dismisses it, which is remembered for the text. Nothing of it is
 * ever public, and it goes when the words of its text are expunged.
 */
@NullMarked
package org.muniment.suggestion;

import org.jspecify.annotations.NullMarked;
