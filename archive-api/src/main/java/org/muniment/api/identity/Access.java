package org.muniment.api.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may call an endpoint. */
public sealed interface Access {

    /** Open to all; credentials are not even looked at. */
    record Anyone() implements Access {}

    /** Every person who is signed in, with a role or without. */
    record SignedIn() implements Access {}

    /** A person who is signed in and has at least one of the roles. */
    record AnyRoleOf(Set<Role> roles) implements Access {
        public AnyRoleOf {
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("at least one role is needed");
            }
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }
    }

    /** Whether a person who is signed in with these roles may call it. */
    default boolean allows(Set<Role> roles) {
        return switch (this) {
            case Anyone _, SignedIn _ -> true;
            case AnyRoleOf(Set<Role> wanted) -> wanted.stream().anyMatch(roles::contains);
        };
    }
}
