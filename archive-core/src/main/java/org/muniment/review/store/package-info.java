/**
 * Submissions, decisions, recalls and threads, all append-only, and the views that derive from them
 * where each revision stands.
 */
@NullMarked
package org.muniment.review.store;

import org.jspecify.annotations.NullMarked;
