/** The program itself: it serves the archive, or does one of the commands that need its code. */
@NullMarked
package org.muniment.api;

import org.jspecify.annotations.NullMarked;
