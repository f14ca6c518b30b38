/**
 * Brings folders of sources into a running archive, and says what came out. It speaks to the
 * curation API as anyone does, never to the database: what is there already is known by its bytes,
 * so that the same folder can be brought as often as one likes, and a run that was cut short goes
 * on.
 */
@NullMarked
package org.muniment.standalone.importing;

import org.jspecify.annotations.NullMarked;
