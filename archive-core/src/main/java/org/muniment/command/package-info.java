/**
 * Commands that need no server and no database: each is a plain {@code main} that the launcher
 * runs. They read standard input, write standard output, and say what is wrong on standard error.
 */
@NullMarked
package org.muniment.command;

import org.jspecify.annotations.NullMarked;
