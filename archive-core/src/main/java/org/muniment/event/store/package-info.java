/** The byte form of events. */
@NullMarked
package org.muniment.event.store;

import org.jspecify.annotations.NullMarked;
