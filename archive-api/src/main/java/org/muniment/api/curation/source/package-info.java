/**
 * What is special about sources: depositing files, reading them back inertly, the parts of a source
 * and what it inherits. Descriptions themselves are records like all others.
 */
@NullMarked
package org.muniment.api.curation.source;

import org.jspecify.annotations.NullMarked;
