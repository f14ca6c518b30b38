/**
 * How a refusal looks to a caller: one table of codes, one body (RFC 9457, {@code
 * application/problem+json}), and the translation of everything that can go wrong between the first
 * byte of a request and the last of its answer into that body.
 *
 * <p>Code elsewhere throws {@link org.muniment.api.problem.ProblemException}; nothing else writes
 * an error answer.
 */
@NullMarked
package org.muniment.api.problem;

import org.jspecify.annotations.NullMarked;
