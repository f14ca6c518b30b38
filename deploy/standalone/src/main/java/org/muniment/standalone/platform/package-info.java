/**
 * The platform itself as a child process: the built application, its settings as environment
 * variables, and its readiness at the management port.
 */
@NullMarked
package org.muniment.standalone.platform;

import org.jspecify.annotations.NullMarked;
