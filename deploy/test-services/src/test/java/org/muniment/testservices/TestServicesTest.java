package org.muniment.testservices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestServicesTest {

    @Test
    void givesEachTestResourceAFreshDatabaseOnPostgresEighteen() throws SQLException {
        var first = new PostgresTestResource().start();
        var second = new PostgresTestResource().start();
        assertNotEquals(
                first.get("quarkus.datasource.jdbc.url"),
                second.get("quarkus.datasource.jdbc.url"));
        try (var connection =
                        DriverManager.getConnection(
                                first.get("quarkus.datasource.jdbc.url"),
                                first.get("quarkus.datasource.username"),
                                first.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm; CREATE TABLE word (text text)");
            statement.execute("INSERT INTO word VALUES ('b'), ('B'), ('é'), ('a')");
            var words = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT text FROM word ORDER BY text")) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            assertEquals(List.of("B", "a", "b", "é"), words, "sorted by code point");
            assertEquals(18, connection.getMetaData().getDatabaseMajorVersion());
        }
    }

    @Test
    void fetchesTokensThatCarryTheRolesAndTheAudience() throws IOException {
        var claims = claimsOf(Tokens.of("amara"));
        var settings = new KeycloakTestResource().start();
        assertEquals(settings.get("quarkus.oidc.auth-server-url"), claims.get("iss").asText());
        assertEquals("muniment", claims.get("aud").asText());
        assertEquals("[\"contributor\"]", claims.at("/realm_access/roles").toString());
    }

    @Test
    void saysWhyThereIsNoToken() {
        var failure = assertThrows(IllegalStateException.class, () -> Tokens.of("nobody-at-all"));
        assertTrue(failure.toString().contains("invalid_grant"), failure.toString());
    }

    private static JsonNode claimsOf(String token) throws IOException {
        var body = token.split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(body));
    }
}
