/** Rows, byte forms and queries of records, revisions, change sets and agents. */
@NullMarked
package org.muniment.record.store;

import org.jspecify.annotations.NullMarked;
