/** Loading the specimen archive into an archive that nobody has worked in yet. */
@NullMarked
package org.muniment.specimen.usecase;

import org.jspecify.annotations.NullMarked;
