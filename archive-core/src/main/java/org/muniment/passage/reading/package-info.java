/**
 * Reads the words out of files: bytes to characters, characters to words and blocks.
 *
 * <p>Pure but for the stream that is read: no database, no other files, no network. Markup comes in
 * and only words go out. Whatever is guessed, replaced or left out is said.
 */
@NullMarked
package org.muniment.passage.reading;

import org.jspecify.annotations.NullMarked;
