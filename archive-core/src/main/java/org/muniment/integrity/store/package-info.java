/**
 * How the checks read the database: one picture of it, row by row, and tables beside the live ones.
 */
@NullMarked
package org.muniment.integrity.store;

import org.jspecify.annotations.NullMarked;
