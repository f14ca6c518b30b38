package org.muniment.api;

import io.quarkus.test.common.QuarkusTestResource;
import org.muniment.testservices.KeycloakTestResource;
import org.muniment.testservices.PostgresTestResource;

/**
 * Gives every {@code @QuarkusTest} of this module its database and its Keycloak; nothing refers to
 * it.
 */
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(KeycloakTestResource.class)
final class TestServices {}
