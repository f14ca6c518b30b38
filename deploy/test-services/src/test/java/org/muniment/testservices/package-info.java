/** Tests of the servers that other tests rely on. */
@NullMarked
package org.muniment.testservices;

import org.jspecify.annotations.NullMarked;
