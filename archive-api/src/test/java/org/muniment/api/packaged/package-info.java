/**
 * The packaged platform as a process of its own, run as the launcher runs it. These tests come
 * after the packaging and not with the others.
 */
@NullMarked
package org.muniment.api.packaged;

import org.jspecify.annotations.NullMarked;
