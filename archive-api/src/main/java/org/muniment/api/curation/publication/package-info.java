/** Releasing and withdrawing, and asking the gate beforehand. */
@NullMarked
package org.muniment.api.curation.publication;

import org.jspecify.annotations.NullMarked;
