/** Finding claims and conflicts, resolving conflicts, and checking evidence. */
@NullMarked
package org.muniment.claim.usecase;

import org.jspecify.annotations.NullMarked;
