/**
 * The specimen archive: a small archive of invented sources that a newcomer finds, told as what its
 * people do one after the other.
 *
 * <p>It is loaded through the same use cases as anyone's work; no other room knows this one.
 */
@NullMarked
package org.muniment.specimen;

import org.jspecify.annotations.NullMarked;
