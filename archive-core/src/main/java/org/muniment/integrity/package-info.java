/**
 * Integrity: whether the archive still is what it was made to be.
 *
 * <p>Whatever is kept says by digests, chains and references what it must be. Each check looks at
 * one of these, in one picture of the database, and tells what it finds; none of them changes
 * anything. What can be mended without a backup is mended by a use case of its own.
 */
@NullMarked
package org.muniment.integrity;

import org.jspecify.annotations.NullMarked;
