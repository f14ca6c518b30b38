/**
 * The commands of {@code ./archive}: settings, secrets, the data folder and its lock, and the order
 * in which PostgreSQL, Keycloak and the platform start and end.
 */
@NullMarked
package org.muniment.standalone.launcher;

import org.jspecify.annotations.NullMarked;
