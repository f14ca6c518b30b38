package org.muniment.api.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The real table and the rows of the probe, one of which is left out on purpose. */
@Alternative
@Priority(1)
@Singleton
class RolesWithProbe extends EndpointRoles {

    static final String PROBE = "/api/curation/v1/probe";

    private static final List<String> ROWS =
            List.of(
                    "POST " + PROBE + "/open anyone",
                    "GET " + PROBE + "/open/list anyone",
                    "GET " + PROBE + "/open/refusal/{code} anyone",
                    "GET " + PROBE + "/open/fault anyone",
                    "POST " + PROBE + "/kept contributor publisher");

    RolesWithProbe() {
        super(Stream.concat(lines().stream(), ROWS.stream()).toList());
    }
}
