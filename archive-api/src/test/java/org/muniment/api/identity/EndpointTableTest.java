package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointTableTest {

    @Test
    void readsTheThreeKindsOfAccessAndPassesOverComments() {
        var table =
                new EndpointRoles(
                        List.of(
                                "# heading",
                                "",
                                "GET /open anyone",
                                "GET  /in   signed-in # everyone",
                                "POST /some/{id} curator reviewer"));

        assertEquals(Optional.of(new Access.Anyone()), table.of(new Endpoint("GET", "/open")));
        assertEquals(Optional.of(new Access.SignedIn()), table.of(new Endpoint("GET", "/in/")));
        assertEquals(
                Optional.of(new Access.AnyRoleOf(EnumSet.of(Role.CURATOR, Role.REVIEWER))),
                table.of(new Endpoint("POST", "some/{id}")));
        assertEquals(Optional.empty(), table.of(new Endpoint("PUT", "/open")));
        assertEquals(3, table.endpoints().size());
    }

    @Test
    void refusesRowsThatSayTooLittleOrTheWrongThing() {
        for (var row : List.of("GET /open", "GET /open boss", "GET /open anyone curator")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new EndpointRoles(List.of(row)), row);
        }
    }

    @Test
    void refusesTwoRowsForOneEndpoint() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new EndpointRoles(List.of("GET /a anyone", "GET /a/ curator")));
    }

    @Test
    void oneOfTheRolesIsEnough() {
        var access = new Access.AnyRoleOf(EnumSet.of(Role.CURATOR, Role.REVIEWER));

        assertTrue(access.allows(Set.of(Role.REVIEWER, Role.PUBLISHER)));
        assertFalse(access.allows(Set.of(Role.ADMINISTRATOR)));
        assertFalse(access.allows(Set.of()));
    }
}
