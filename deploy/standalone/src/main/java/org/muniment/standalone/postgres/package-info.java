/**
 * PostgreSQL 18 from the binaries that come as a Maven artifact: unpacked once, a cluster that is
 * either kept (every acknowledged commit is on disk) or temporary (fast, for tests), and the
 * databases in it.
 */
@NullMarked
package org.muniment.standalone.postgres;

import org.jspecify.annotations.NullMarked;
