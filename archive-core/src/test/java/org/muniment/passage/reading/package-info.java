/** Tests of texts and passages. */
@NullMarked
package org.muniment.passage.reading;

import org.jspecify.annotations.NullMarked;
