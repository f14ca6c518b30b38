/** The files that the specimen archive is told in, and whether an archive is still untouched. */
@NullMarked
package org.muniment.specimen.store;

import org.jspecify.annotations.NullMarked;
