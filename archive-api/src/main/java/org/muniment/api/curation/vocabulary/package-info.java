/** The registry of properties and qualifiers, and the terms of a scheme, as curators need them. */
@NullMarked
package org.muniment.api.curation.vocabulary;

import org.jspecify.annotations.NullMarked;
