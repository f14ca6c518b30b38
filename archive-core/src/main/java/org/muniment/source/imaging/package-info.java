/**
 * Makes pictures of images to show them by, and reads what is written in images about themselves.
 *
 * <p>Pure but for the files that are read and written: no database, no network. Images come from
 * anywhere and may be made to do harm: everything here has a limit of size, memory and time.
 */
@NullMarked
package org.muniment.source.imaging;

import org.jspecify.annotations.NullMarked;
