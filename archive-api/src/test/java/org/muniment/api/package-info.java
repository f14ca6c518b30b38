/** Tests of the API on a real PostgreSQL and a real Keycloak, through HTTP as callers use it. */
@NullMarked
package org.muniment.api;

import org.jspecify.annotations.NullMarked;
