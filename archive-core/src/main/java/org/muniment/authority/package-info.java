/**
 * Actors and places as controlled identities: their names in languages and scripts, and what other
 * authority files call them.
 *
 * <p>What is known of an actor (born, died, office) is said by claims, not here.
 */
@NullMarked
package org.muniment.authority;

import org.jspecify.annotations.NullMarked;
