package org.muniment.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.postgresql.PGConnection;

/**
 * Fills the archive with many published events, each with one edition, by {@code COPY}. Every
 * constraint of the tables holds and is checked while loading; only the digests of the publication
 * log are made up.
 */
final class LargeArchive {

    private static final int BATCH = 50_000;

    /** As many as a large release has. */
    private static final int IN_ONE_RELEASE = 1_000;

    private static final HexFormat HEX = HexFormat.of();

    private final Random random;
    private final List<String> records = new ArrayList<>();
    private final Connection database;
    private final Instant at = Instant.parse("2026-01-01T12:00:00Z");
    private String agent = "";
    private String changeSet = "";
    private byte[] lastDigest = new byte[0];
    private long serial;

    /**
     * @param seed from which the identifiers follow; another one for each load
     */
    LargeArchive(Connection database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    /** Loads so many editions, and tells some of their records. */
    List<String> load(int editions) {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set synchronous_commit = off");
            begin(statement);
            for (int done = 0; done < editions; done += BATCH) {
                batch(Math.min(BATCH, editions - done));
                database.commit();
            }
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            return sample();
        } catch (SQLException e) {
            throw new IllegalStateException("the editions could not be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Statement statement) throws SQLException {
        try (ResultSet last =
                statement.executeQuery(
                        "select serial, digest from publication_log order by serial desc limit"
                                + " 1")) {
            last.next();
            serial = last.getLong(1);
            lastDigest = last.getBytes(2);
        }
        try (ResultSet some = statement.executeQuery("select id from agent limit 1")) {
            some.next();
            agent = some.getString(1);
        }
        changeSet = Identifier.random(random).value();
        statement.execute(
                "insert into change_set values ('%s', '%s', '%s', null, 'benchmark')"
                        .formatted(changeSet, agent, at));
    }

    private void batch(int size) throws SQLException, IOException {
        List<String> ids = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ids.add(Identifier.random(random).value());
        }
        List<Long> serials = new ArrayList<>(size);
        log((size + IN_ONE_RELEASE - 1) / IN_ONE_RELEASE);
        long first = serial - (size + IN_ONE_RELEASE - 1) / IN_ONE_RELEASE + 1;
        for (int i = 0; i < size; i++) {
            serials.add(first + i / IN_ONE_RELEASE);
        }
        copy("record (id, kind, head)", ids, (id, _) -> id + "\tevent\t1\n");
        copy(
                "revision (record, number, schema, body, salt, body_digest, parent_digest, digest,"
                        + " change_set)",
                ids,
                (id, _) -> {
                    String body = body(id);
                    String digest = bytes(Digest.of(utf8(body)).bytes());
                    return "%s\t1\t1\t%s\t%s\t%s\t\\N\t%s\t%s\n"
                            .formatted(
                                    id,
                                    bytes(utf8(body)),
                                    bytes(utf8(id)),
                                    digest,
                                    digest,
                                    changeSet);
                });
        copy(
                "edition (record, number, serial, kind, bytes, digest)",
                ids,
                (id, i) -> {
                    byte[] edition = utf8(edition(id, serials.get(i)));
                    return "%s\t1\t%d\tfirst\t%s\t%s\n"
                            .formatted(
                                    id,
                                    serials.get(i),
                                    bytes(edition),
                                    bytes(Digest.of(edition).bytes()));
                });
        copy(
                "edition_basis (record, edition, basis_record, basis_revision)",
                ids,
                (id, _) -> "%s\t1\t%s\t1\n".formatted(id, id));
        copy(
                "published (record, kind, edition, serial, since)",
                ids,
                (id, i) -> "%s\tevent\t1\t%d\t%d\n".formatted(id, serials.get(i), serials.get(i)));
        records.addAll(ids);
    }

    private void log(int entries) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            serial++;
            byte[] digest =
                    Digest.of(ByteBuffer.allocate(8).putLong(serial).array(), lastDigest).bytes();
            rows.add(
                    "%d\trelease\t%s\t%s\t%s\t%s\n"
                            .formatted(
                                    serial,
                                    at,
                                    bytes(utf8("{}")),
                                    bytes(lastDigest),
                                    bytes(digest)));
            lastDigest = digest;
        }
        copy("publication_log (serial, kind, at, body, previous, digest)", rows, (row, _) -> row);
    }

    private void copy(String table, List<String> each, BiFunction<String, Integer, String> row)
            throws SQLException, IOException {
        var copy =
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < each.size(); i++) {
            rows.append(row.apply(each.get(i), i));
            if (rows.length() > 1 << 16 || i == each.size() - 1) {
                byte[] sent = utf8(rows.toString());
                copy.writeToCopy(sent, 0, sent.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static String body(String id) {
        return "{\"labels\":[{\"language\":\"en\",\"words\":\"Event %s\"}]}".formatted(id);
    }

    private String edition(String id, long serial) {
        return """
        {"claims":[],"edition":{"id":"/api/v1/events/%1$s/editions/1","kind":"first","number":1,\
        "reason":"For the readers.","release":"%2$s","released":"%3$s","serial":"%4$d"},\
        "id":"/api/v1/events/%1$s","labels":[{"language":"en","words":"Event %1$s"}],\
        "revision":{"approvals":[],"authors":["%5$s"],"digest":"%6$s","number":1},"type":"Event"}\
        """
                .formatted(id, changeSet, at, serial, agent, Digest.of(utf8(body(id))).hex());
    }

    private List<String> sample() {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            some.add(records.get(random.nextInt(records.size())));
        }
        return some;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@code COPY} reads bytes in its text form. */
    private static String bytes(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }
}
