/** The publication log, editions and what they rest on. */
@NullMarked
package org.muniment.publication.store;

import org.jspecify.annotations.NullMarked;
