/**
 * Review over HTTP: dossiers, submissions, decisions, the inbox, and threads. What may be done in
 * which state, and by whom, the use cases say.
 */
@NullMarked
package org.muniment.api.curation.review;

import org.jspecify.annotations.NullMarked;
