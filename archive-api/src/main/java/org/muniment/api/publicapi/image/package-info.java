/** Images that anyone may see. */
@NullMarked
package org.muniment.api.publicapi.image;

import org.jspecify.annotations.NullMarked;
