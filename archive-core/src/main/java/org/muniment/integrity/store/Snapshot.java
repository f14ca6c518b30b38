package org.muniment.integrity.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hibernate.Session;

/** One picture of the database: what others commit meanwhile is not seen in it. */
@ApplicationScoped
public class Snapshot {

    /** Editions and bodies may be long, so only a few rows are in memory at once. */
    private static final int ROWS_AT_ONCE = 50;

    private final Session session;

    Snapshot(Session session) {
        this.session = session;
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Takes the picture; the present transaction has done nothing yet. */
    public void take() {
        execute("set transaction isolation level repeatable read");
    }

    /** From here to the end of the transaction, only temporary tables can be written. */
    public void refuseChanges() {
        execute("set transaction read only");
    }

    void execute(String sql) {
        session.doWork(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                });
    }

    /**
     * Reads the rows of a query one by one.
     *
     * @param parameters in place of the question marks of the query
     * @return how many there were
     */
    public long each(String sql, Reader reader, Object... parameters) {
        return session.doReturningWork(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setFetchSize(ROWS_AT_ONCE);
                        for (int i = 0; i < parameters.length; i++) {
                            statement.setObject(i + 1, parameters[i]);
                        }
                        return read(statement, reader);
                    }
                });
    }

    private static long read(PreparedStatement statement, Reader reader) throws SQLException {
        long count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
                count++;
            }
        }
        return count;
    }

    /** Lets go of what was read by way of entities, which would otherwise stay in memory. */
    public void forget() {
        session.clear();
    }

    /** How many rows a table has. */
    public long count(String table) {
        long[] count = new long[1];
        each("select count(*) from " + table, row -> count[0] = row.getLong(1));
        return count[0];
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
