/**
 * What every other feature stands on: identifiers, digests, canonical bytes, findings and refusals.
 *
 * <p>Nothing here knows of records, HTTP or the database. A historical date is in {@code edtf} and
 * {@code dating}.
 */
@NullMarked
package org.muniment.kernel;

import org.jspecify.annotations.NullMarked;
