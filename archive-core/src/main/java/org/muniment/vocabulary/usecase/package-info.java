/** Reading the vocabularies and loading those that every archive starts with. */
@NullMarked
package org.muniment.vocabulary.usecase;

import org.jspecify.annotations.NullMarked;
