/**
 * Who is asking and what they may do: sessions and bearer tokens from Keycloak, the one table of
 * endpoints and roles with the guard that enforces it, protection of sessions against forged
 * requests, signing in and out.
 */
@NullMarked
package org.muniment.api.identity;

import org.jspecify.annotations.NullMarked;
