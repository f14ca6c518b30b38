/**
 * Events: what happened in history, as an identity to which claims are made.
 *
 * <p>An event has only a label of its own. When, where, with whom and as part of what it happened
 * is said by claims.
 */
@NullMarked
package org.muniment.event;

import org.jspecify.annotations.NullMarked;
