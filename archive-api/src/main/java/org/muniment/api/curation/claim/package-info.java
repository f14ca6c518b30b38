/** What is special about claims: reading dates, and seeing and resolving conflicts. */
@NullMarked
package org.muniment.api.curation.claim;

import org.jspecify.annotations.NullMarked;
