/** Tests of what curators do with sources and files, on a real database. */
@NullMarked
package org.muniment.source.usecase;

import org.jspecify.annotations.NullMarked;
