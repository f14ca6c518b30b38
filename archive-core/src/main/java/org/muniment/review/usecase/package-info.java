/** What curators do in review: assemble a dossier, put it up, decide, take back, and talk. */
@NullMarked
package org.muniment.review.usecase;

import org.jspecify.annotations.NullMarked;
