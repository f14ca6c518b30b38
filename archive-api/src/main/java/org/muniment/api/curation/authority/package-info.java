/** Actors and places for curators: finding them by name. */
@NullMarked
package org.muniment.api.curation.authority;

import org.jspecify.annotations.NullMarked;
