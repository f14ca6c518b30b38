/**
 * Finds the dates that words express and says what each means in EDTF: the engine behind {@code
 * ./archive datings} and behind the field in which a curator types a date.
 *
 * <p>Words become {@link org.muniment.kernel.dating.words.Token}s, tokens {@link
 * org.muniment.kernel.dating.words.Expression}s (by {@link
 * org.muniment.kernel.dating.words.Grammar}: what is said, before anything is supplied), and
 * expressions {@link org.muniment.kernel.dating.words.FoundDating}s, when {@link
 * org.muniment.kernel.dating.words.Narrative} has supplied the year, month or day that other words
 * give. Begin with {@link org.muniment.kernel.dating.words.DatingFinder}. Everything takes time
 * that grows with the length of the words and no more: each rule looks at a bounded number of
 * tokens.
 */
@NullMarked
package org.muniment.kernel.dating.words;

import org.jspecify.annotations.NullMarked;
