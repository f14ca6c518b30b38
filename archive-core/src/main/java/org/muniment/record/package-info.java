/**
 * Records, their revisions, and the change sets that write them.
 *
 * <p>A record is anything curated that has an identifier and a line of revisions. The head revision
 * is the present state. Every write is a change set: one agent, time and reason, and one or more
 * revisions in one transaction. What a revision says is a {@link org.muniment.record.Body}, typed
 * by the feature that owns the kind.
 */
@NullMarked
package org.muniment.record;

import org.jspecify.annotations.NullMarked;
