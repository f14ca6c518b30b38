/** Tests of files, surrogates and source descriptions. */
@NullMarked
package org.muniment.source;

import org.jspecify.annotations.NullMarked;
