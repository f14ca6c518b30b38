/** Checking the whole archive, and mending what can be mended. */
@NullMarked
package org.muniment.integrity.usecase;

import org.jspecify.annotations.NullMarked;
