/**
 * The built platform as a process of its own, killed, cut off from its database, out of disk, and
 * looked at afterwards: what it acknowledged is there, and nothing is wrong. All of it takes
 * minutes, so it bears the tag {@code long}.
 */
@NullMarked
package org.muniment.drills;

import org.jspecify.annotations.NullMarked;
