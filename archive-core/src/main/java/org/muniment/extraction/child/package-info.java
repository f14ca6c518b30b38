/**
 * The child process: started with limits on memory, time and output and without a network, told
 * what to read, and made to answer in one file.
 */
@NullMarked
package org.muniment.extraction.child;

import org.jspecify.annotations.NullMarked;
