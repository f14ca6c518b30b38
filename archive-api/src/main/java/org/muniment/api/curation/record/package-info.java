/**
 * Records of every kind: create, read, revise, retire, list, history, differences. Written once;
 * each kind has a resource that says no more than its path.
 */
@NullMarked
package org.muniment.api.curation.record;

import org.jspecify.annotations.NullMarked;
