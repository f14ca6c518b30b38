/** Reading an event together with what is claimed of it. */
@NullMarked
package org.muniment.event.usecase;

import org.jspecify.annotations.NullMarked;
