/** An endpoint of the tests' own, so that the frame can be tried apart from any feature. */
@NullMarked
package org.muniment.api.probe;

import org.jspecify.annotations.NullMarked;
