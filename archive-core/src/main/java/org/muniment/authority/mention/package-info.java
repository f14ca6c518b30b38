/**
 * Finds in words the actors and places that the archive knows, by all their names.
 *
 * <p>{@link org.muniment.authority.mention.NameIndex} holds the names, folded, and the variants of
 * them that are generated here: other orders, initials, romanizations. A mention keeps the words as
 * they stand and every record that they may name; none is chosen. What is generated is marked so,
 * is never stored, and is never evidence.
 */
@NullMarked
package org.muniment.authority.mention;

import org.jspecify.annotations.NullMarked;
