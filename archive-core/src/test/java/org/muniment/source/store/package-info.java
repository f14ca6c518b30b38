/** Tests of how files are kept. */
@NullMarked
package org.muniment.source.store;

import org.jspecify.annotations.NullMarked;
