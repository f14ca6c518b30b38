/** Tests of the finding of names. */
@NullMarked
package org.muniment.authority.mention;

import org.jspecify.annotations.NullMarked;
