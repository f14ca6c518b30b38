package org.muniment.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.muniment.testservices.TestPostgres;

/** Damage done to one table, past every trigger and foreign key, and undone when closed. */
final class Damage implements AutoCloseable {

    private final Connection superuser;
    private final String table;

    private Damage(Connection superuser, String table) {
        this.superuser = superuser;
        this.table = table;
    }

    /** Does it; the statement changes at least one row, and of this table alone. */
    static Damage by(String jdbcUrl, String table, String sql) throws SQLException {
        Connection superuser = TestPostgres.asSuperuser(jdbcUrl);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table saved as table " + table);
            if (statement.executeUpdate(sql) < 1) {
                throw new AssertionError("nothing was damaged by " + sql);
            }
        }
        return new Damage(superuser, table);
    }

    @Override
    public void close() throws SQLException {
        try (superuser;
                Statement statement = superuser.createStatement()) {
            String columns = columns(statement);
            statement.execute("delete from " + table);
            statement.execute(
                    "insert into %1$s (%2$s) overriding system value select %2$s from saved"
                            .formatted(table, columns));
        }
    }

    private String columns(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        """
                        select string_agg(quote_ident(attname), ', ') from pg_attribute
                        where attrelid = 'public.%s'::regclass and attnum > 0
                          and not attisdropped and attgenerated = ''\
                        """
                                .formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
