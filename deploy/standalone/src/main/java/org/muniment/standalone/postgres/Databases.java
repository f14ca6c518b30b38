package org.muniment.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.muniment.standalone.process.ServerFailure;

/** Makes databases and their owners. */
public final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Databases() {}

    /**
     * Makes the role and the database it owns where they are missing, and sets the role's password.
     *
     * @param superuser a connection that may do so
     */
    public static void ensure(
            Connection superuser, String database, String owner, String password) {
        try {
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", owner)) {
                execute(superuser, "CREATE ROLE %s LOGIN".formatted(name(owner)));
            }
            execute(
                    superuser,
                    "ALTER ROLE %s PASSWORD %s"
                            .formatted(name(owner), literal(superuser, password)));
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(superuser, creation(database, owner));
            }
        } catch (SQLException e) {
            throw new ServerFailure("The database " + database + " could not be made", e);
        }
    }

    /** Takes the database away, with all that is in it. */
    public static void drop(Connection superuser, String database) {
        try {
            execute(superuser, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name(database)));
        } catch (SQLException e) {
            throw new ServerFailure("The database " + database + " could not be dropped", e);
        }
    }

    private static String creation(String database, String owner) {
        return """
        CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8' \
        LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'\
        """
                .formatted(name(database), name(owner));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(Connection connection, String value) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT quote_literal(?)")) {
            statement.setString(1, value);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        return name;
    }
}
