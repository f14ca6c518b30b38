/** Batches over HTTP: bring one, read what it would make, carry it out, drop it. */
@NullMarked
package org.muniment.api.curation.batch;

import org.jspecify.annotations.NullMarked;
