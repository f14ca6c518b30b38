package org.muniment.api.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is trusted to do; the names are those of the realm roles in Keycloak, in lower
 * case.
 */
public enum Role {
    CONTRIBUTOR,
    CURATOR,
    REVIEWER,
    PUBLISHER,
    ADMINISTRATOR;

    public String realmName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String realmName) {
        return Arrays.stream(values()).filter(r -> r.realmName().equals(realmName)).findFirst();
    }
}
