@NullMarked
package org.muniment.extraction.usecase;

import org.jspecify.annotations.NullMarked;
