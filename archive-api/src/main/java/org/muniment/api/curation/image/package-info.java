/** Images as curators see them: all of the archive. */
@NullMarked
package org.muniment.api.curation.image;

import org.jspecify.annotations.NullMarked;
