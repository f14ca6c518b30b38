/**
 * Review: what is put up, who decides, and what is approved.
 *
 * <p>People put up the parts of a dossier together and decide on them one by one. Submissions,
 * decisions and recalls are only ever added; the state of a revision follows from them. Each change
 * is approved by someone other than its author.
 */
@NullMarked
package org.muniment.review;

import org.jspecify.annotations.NullMarked;
