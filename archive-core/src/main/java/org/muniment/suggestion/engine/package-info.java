/**
 * The programs that make suggestions. Each is a bean that reads one text with what is known of its
 * words and offers what it finds; it keeps nothing, asks nobody and decides nothing.
 */
@NullMarked
package org.muniment.suggestion.engine;

import org.jspecify.annotations.NullMarked;
