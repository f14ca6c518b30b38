/**
 * The frame around every answer, below the resources: security headers, cross-origin access to the
 * public API, caching and deep links of the workbench's site, limits on bodies, and the last word
 * on requests that no resource takes.
 */
@NullMarked
package org.muniment.api.http;

import org.jspecify.annotations.NullMarked;
