/** The specimen archive, as its readers and its people find it. */
@NullMarked
package org.muniment.api.specimen;

import org.jspecify.annotations.NullMarked;
