/**
 * Published records of every kind: the current edition with its status, any edition unaltered, all
 * editions, and lists that lose nothing. Written once; each kind has a resource that says no more
 * than its path.
 */
@NullMarked
package org.muniment.api.publicapi.edition;

import org.jspecify.annotations.NullMarked;
