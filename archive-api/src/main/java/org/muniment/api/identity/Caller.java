package org.muniment.api.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is behind a request, as their token says.
 *
 * @param session the Keycloak session, if the browser's session cookie and not a bearer token spoke
 *     for them
 */
record Caller(Person person, Set<Role> roles, Optional<String> session) {

    Caller {
        roles = Collections.unmodifiableSet(roles);
    }

    /**
     * A person of Keycloak.
     *
     * @param subject the identifier that the realm gave them
     * @param name the name to show
     */
    record Person(String subject, String name) {}

    static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("an identity without a token");
        }
        var roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(name -> Role.named(name).ifPresent(roles::add));
        var person = new Person(token.getSubject(), name(token));
        return new Caller(person, roles, session(identity, token));
    }

    private static String name(JsonWebToken token) {
        String name = token.getClaim("name");
        if (name != null && !name.isBlank()) {
            return name;
        }
        String username = token.getClaim("preferred_username");
        return username != null ? username : token.getSubject();
    }

    private static Optional<String> session(SecurityIdentity identity, JsonWebToken token) {
        if (identity.getCredential(IdTokenCredential.class) == null) {
            return Optional.empty();
        }
        String sid = token.getClaim("sid");
        return Optional.of(sid != null ? sid : token.getSubject());
    }
}
