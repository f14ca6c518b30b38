/** What can be done with suggestions. */
@NullMarked
package org.muniment.suggestion.usecase;

import org.jspecify.annotations.NullMarked;
