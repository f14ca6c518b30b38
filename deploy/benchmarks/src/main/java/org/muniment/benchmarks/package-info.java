/**
 * Measures the built platform over HTTP, with a real PostgreSQL and a real Keycloak. What is
 * measured and how to repeat it stands in {@code docs/benchmarks.md}.
 */
@NullMarked
package org.muniment.benchmarks;

import org.jspecify.annotations.NullMarked;
