/**
 * Muniment on one machine without containers: a PostgreSQL, a Keycloak and the platform, started in
 * order, kept in one data folder and ended in the opposite order. The {@code archive} command at
 * the top of the project finds a JDK and builds what is missing; everything else is decided here.
 */
@NullMarked
package org.muniment.standalone;

import org.jspecify.annotations.NullMarked;
