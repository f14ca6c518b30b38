/** The specimen archive is loaded once and looked at. */
@NullMarked
package org.muniment.specimen.usecase;

import org.jspecify.annotations.NullMarked;
