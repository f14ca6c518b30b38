/** What curators do with sources. */
@NullMarked
package org.muniment.source.usecase;

import org.jspecify.annotations.NullMarked;
