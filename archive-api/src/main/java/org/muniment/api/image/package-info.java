/**
 * What the public and the curation API answer alike about images: what viewers ask first, and the
 * pictures, in the words of the IIIF Image API 3.0. Who may see which image is not decided here.
 */
@NullMarked
package org.muniment.api.image;

import org.jspecify.annotations.NullMarked;
