@NullMarked
package org.muniment.extraction.reading;

import org.jspecify.annotations.NullMarked;
