/**
 * Publication: releases that pass the gate, the editions they make, and the log of all of it.
 *
 * <p>An edition is the immutable public form of a record: self-contained bytes made from approved
 * revisions alone. What is current, as of when, and in which order is read from the log's serial.
 */
@NullMarked
package org.muniment.publication;

import org.jspecify.annotations.NullMarked;
