package org.muniment.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.muniment.integrity.ArchiveOfItsOwn;
import org.muniment.integrity.LivedInArchive;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.testservices.TestPostgres;

@QuarkusTest
@TestProfile(ArchiveOfItsOwn.class)
@WithTestResource(PostgresTestResource.class)
class VerifyCommandTest {

    @Inject VerifyCommand command;
    @Inject LivedInArchive archive;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void endsWithZeroAndPrintsNoFindingWhenNothingIsWrong() {
        archive.contents();
        assertEquals(0, run("--json"));
        assertEquals("", out.toString(UTF_8));
        assertTrue(err.toString(UTF_8).contains("Nothing is wrong."), err.toString(UTF_8));
    }

    @Test
    void printsFindingsForPeopleOrForProgramsAndMendsWhatItCan() throws SQLException {
        String place = archive.contents().place().toString();
        execute("update name set folded = 'x' where record = '%s'".formatted(place));

        assertEquals(1, run());
        assertEquals(
                "error projection-differs %s: Table name does not say of it what its head says; ./archive verify --repair draws it anew.\n"
                        .formatted(place),
                out.toString(UTF_8));
        out.reset();
        assertEquals(1, run("--json"));
        assertEquals(
                """
                {"check":"projections","code":"projection-differs","severity":"error","subject":"%s",\
                "message":"Table name does not say of it what its head says; ./archive verify --repair draws it anew."}
                """
                        .formatted(place),
                out.toString(UTF_8));
        assertEquals(0, run("--repair"));
    }

    @Test
    void doesNotLookAtADatabaseOfAnotherVersion() throws SQLException {
        execute(
                "insert into flyway_schema_history select 9999, '9999', 'later', type,"
                        + " 'V9999__later.sql', checksum, installed_by, installed_on, 1, true from"
                        + " flyway_schema_history where installed_rank = 1");
        assertEquals(2, run());
        assertTrue(err.toString(UTF_8).contains("newer version"), err.toString(UTF_8));
        execute("delete from flyway_schema_history where installed_rank = 9999");

        execute(
                "create table kept_history as select * from flyway_schema_history order by"
                        + " installed_rank desc limit 1",
                "delete from flyway_schema_history where installed_rank = (select installed_rank"
                        + " from kept_history)");
        err.reset();
        assertEquals(2, run());
        assertTrue(err.toString(UTF_8).contains("older version"), err.toString(UTF_8));
        execute(
                "insert into flyway_schema_history select * from kept_history",
                "drop table kept_history");
        assertEquals("", out.toString(UTF_8));
    }

    @Test
    void refusesWordsThatItDoesNotKnow() {
        assertEquals(2, run("--jsno"));
        assertTrue(err.toString(UTF_8).contains("not --jsno"), err.toString(UTF_8));
    }

    private int run(String... arguments) {
        return command.run(
                List.of(arguments),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = TestPostgres.asSuperuser(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
