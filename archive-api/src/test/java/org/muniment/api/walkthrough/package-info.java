/**
 * Runs the documentation: the commands of a Markdown page, one after the other in one shell,
 * against the application under test, and compares what they print with what the page says they
 * print.
 */
@NullMarked
package org.muniment.api.walkthrough;

import org.jspecify.annotations.NullMarked;
