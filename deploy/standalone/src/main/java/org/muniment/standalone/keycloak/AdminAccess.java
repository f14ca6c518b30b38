package org.muniment.standalone.keycloak;

import java.util.Map;

/**
 * The two accounts that a new Keycloak is given: an administrator for people, and a service account
 * for this program, so that a changed administrator's password does not lock it out.
 */
public record AdminAccess(String username, String password, String clientId, String clientSecret) {

    /** Accounts of the usual names. */
    public static AdminAccess withSecrets(String password, String clientSecret) {
        return new AdminAccess("admin", password, "muniment-launcher", clientSecret);
    }

    /** The variables by which Keycloak is told to make the accounts. */
    public Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", username,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", clientId,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", clientSecret);
    }
}
