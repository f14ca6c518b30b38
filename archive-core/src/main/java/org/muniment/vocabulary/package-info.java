/**
 * The archive's words: terms in schemes (SKOS), with labels and scope notes in several languages.
 *
 * <p>The registry of properties and qualifiers, which says what a claim may say of what, is made of
 * terms as well, so that curators extend it without a new version of the platform.
 */
@NullMarked
package org.muniment.vocabulary;

import org.jspecify.annotations.NullMarked;
