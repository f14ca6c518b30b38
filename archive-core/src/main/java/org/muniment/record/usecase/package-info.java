/** What can be done with any record, whatever its kind: commit, read, compare, retire, restore. */
@NullMarked
package org.muniment.record.usecase;

import org.jspecify.annotations.NullMarked;
