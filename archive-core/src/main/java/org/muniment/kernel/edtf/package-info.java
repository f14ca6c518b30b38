/**
 * Historical dates in the Extended Date/Time Format (EDTF), the profile that ISO 8601-2:2019 adds
 * to ISO 8601: levels 0, 1 and 2, complete.
 *
 * <p>Begin with {@link org.muniment.kernel.edtf.Edtf}: it reads a text, and what it returns is an
 * immutable value that prints itself in the one canonical spelling and knows its {@link
 * org.muniment.kernel.edtf.DayBounds}: the days between which it began and ended. Nothing here is
 * an instant, and no date ever moves with a time zone.
 */
@NullMarked
package org.muniment.kernel.edtf;

import org.jspecify.annotations.NullMarked;
