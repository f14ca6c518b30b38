/**
 * Claims, what they rest on, and where they cannot all hold.
 *
 * <p>A claim is one proposition about a record; neither true nor false by its status. An
 * attestation, a record of its own, ties it to one piece of evidence. Claims with values of which
 * only one can hold are in conflict, which a curator resolves in the open.
 */
@NullMarked
package org.muniment.claim;

import org.jspecify.annotations.NullMarked;
