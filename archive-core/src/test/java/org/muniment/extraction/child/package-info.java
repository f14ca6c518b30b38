@NullMarked
package org.muniment.extraction.child;

import org.jspecify.annotations.NullMarked;
