/**
 * PostgreSQL and Keycloak for tests, the real ones: in containers when an engine answers, embedded
 * otherwise; {@code ARCHIVE_SERVICES=auto|embedded|containers} (environment variable, or the system
 * property {@code archive.services}) decides. Each is started once for a JVM and shared by all
 * tests in it; a test resource gets a fresh database every time it starts. Nothing is left behind,
 * even by a JVM that is killed.
 */
@NullMarked
package org.muniment.testservices;

import org.jspecify.annotations.NullMarked;
