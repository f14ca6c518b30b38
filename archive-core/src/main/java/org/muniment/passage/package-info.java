/**
 * The words of sources, and the places in them that evidence points at.
 *
 * <p>A text is one version of a source's words and never changes; a passage is a stretch of one
 * text, or a part of one image. Offsets count Unicode code points, everywhere. A passage whose
 * quotation is not exactly at its offsets does not come to be, and nothing is ever anchored again
 * by a guess.
 */
@NullMarked
package org.muniment.passage;

import org.jspecify.annotations.NullMarked;
