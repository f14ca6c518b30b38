/**
 * Sources: the works cited as evidence, how they nest, and what may be shown of them.
 *
 * <p>A source may have no file at all: a book on a shelf, or an original that nobody has traced.
 * Holder, call number, rights and access come from the whole that a source is part of, unless it
 * has its own.
 */
@NullMarked
package org.muniment.source;

import org.jspecify.annotations.NullMarked;
