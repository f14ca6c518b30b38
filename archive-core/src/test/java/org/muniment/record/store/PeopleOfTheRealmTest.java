package org.muniment.record.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.muniment.testservices.TestPostgres;

/** People whom an archive knew by Keycloak's address are the same people under its name. */
class PeopleOfTheRealmTest {

    @Test
    void keepTheirAgentsAndTheFirstOfSeveral() throws SQLException {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        migrate(database, "0270");
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into agent (id, issuer, subject, display_name, known_since) values
                    ('00000000001', 'http://localhost:8180/realms/muniment', 'ada', 'Ada', '2026-01-01'),
                    ('00000000002', 'http://localhost:8181/realms/muniment', 'ada', 'Ada', '2026-01-02'),
                    ('00000000003', 'https://people.example/realms/muniment', 'bo', 'Bo', '2026-01-03'),
                    ('00000000004', 'https://people.example/realms/other', 'cho', 'Cho', '2026-01-04'),
                    ('00000000005', 'urn:muniment', 'platform', 'Muniment', '2026-01-05')\
                    """);
            migrate(database, "0271");

            Map<String, String> issuers = new TreeMap<>();
            try (var rows = statement.executeQuery("select id, issuer from agent")) {
                while (rows.next()) {
                    issuers.put(rows.getString(1), rows.getString(2));
                }
            }
            assertEquals(
                    Map.of(
                            "00000000001", "urn:muniment:people",
                            "00000000002", "http://localhost:8181/realms/muniment",
                            "00000000003", "urn:muniment:people",
                            "00000000004", "https://people.example/realms/other",
                            "00000000005", "urn:muniment"),
                    issuers);
        }
    }

    private static void migrate(TestPostgres.Database database, String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .target(version)
                .load()
                .migrate();
    }
}
