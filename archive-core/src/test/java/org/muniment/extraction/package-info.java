@NullMarked
package org.muniment.extraction;

import org.jspecify.annotations.NullMarked;
