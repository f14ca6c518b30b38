/**
 * The contract of the API, {@code openapi.yaml}, for programs and for people. It is the file that
 * is kept beside the sources; a test holds it against the application.
 */
@NullMarked
package org.muniment.api.contract;

import org.jspecify.annotations.NullMarked;
