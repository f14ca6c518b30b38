/**
 * A real Keycloak as a child process: its distribution is unpacked by Maven, built once with the
 * features that Muniment needs, and run on a folder of its own that holds its database. The realm
 * comes from {@code deploy/keycloak/muniment-realm.json}; what depends on this installation (the
 * client's secret, the addresses it may return to) is set through the admin interface.
 */
@NullMarked
package org.muniment.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
