package org.muniment.api.identity;

/**
 * Enforces {@link EndpointRoles} on every call of every resource: what the table does not allow is
 * refused.
 */
public class EndpointGuard {

    private static final Access NOBODY = new Access.AnyRoleOf(java.util.EnumSet.allOf(Role.class));

    private final EndpointRoles table;
    private final Recognition recognition;
    private final CsrfProtection csrf;

    EndpointGuard(EndpointRoles table, Recognition recognition, CsrfProtection csrf) {
        this.table = table;
        this.recognition = recognition;
        this.csrf = csrf;
    }
}
