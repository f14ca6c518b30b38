/** The byte form of claims, attestations and notes, their rules, and the projections of them. */
@NullMarked
package org.muniment.claim.store;

import org.jspecify.annotations.NullMarked;
