/** Tests of texts and passages. */
@NullMarked
package org.muniment.passage;

import org.jspecify.annotations.NullMarked;
