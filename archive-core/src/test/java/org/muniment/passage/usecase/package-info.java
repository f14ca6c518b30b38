/** Tests of texts and passages. */
@NullMarked
package org.muniment.passage.usecase;

import org.jspecify.annotations.NullMarked;
