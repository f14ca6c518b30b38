/** Drawing and entering texts, pointing at passages, reading both, and verifying passages. */
@NullMarked
package org.muniment.passage.usecase;

import org.jspecify.annotations.NullMarked;
