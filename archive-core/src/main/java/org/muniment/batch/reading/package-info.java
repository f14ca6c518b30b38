/** Reading what a batch is made of: ZIP files and tables in CSV, with hostile ones in mind. */
@NullMarked
package org.muniment.batch.reading;

import org.jspecify.annotations.NullMarked;
