/** How suggestions are kept. */
@NullMarked
package org.muniment.suggestion.store;

import org.jspecify.annotations.NullMarked;
