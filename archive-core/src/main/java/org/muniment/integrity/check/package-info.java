/** The checks, one class each; they are beans that are found, not registered. */
@NullMarked
package org.muniment.integrity.check;

import org.jspecify.annotations.NullMarked;
