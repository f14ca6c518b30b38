/** Finding actors and places. */
@NullMarked
package org.muniment.authority.usecase;

import org.jspecify.annotations.NullMarked;
