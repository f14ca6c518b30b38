package org.muniment.integrity.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.publication.LogEntry;

/**
 * The publication log: serials without gaps, times that never go back, each entry with its digest
 * and that of the one before, and each naming exactly the editions that came with it, by digest.
 */
@ApplicationScoped
public class Log implements IntegrityCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final Snapshot snapshot;

    Log(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        Chain chain = new Chain(findings);
        return snapshot.each(
                "select serial, kind, at, body, previous, digest from publication_log"
                        + " order by serial",
                row -> {
                    chain.next(row);
                    editions(row.getLong("serial"), row.getBytes("body"), findings);
                });
    }

    /** The editions that an entry names and those that came with it. */
    private void editions(long serial, byte[] body, Consumer<Finding> findings) {
        SortedMap<String, String> named = named(body);
        SortedMap<String, String> there = new TreeMap<>();
        snapshot.each(
                "select record, number, digest from edition where serial = ?",
                row ->
                        there.put(
                                "%s/editions/%d".formatted(row.getString(1), row.getInt(2)),
                                Digest.of32(row.getBytes(3)).hex()),
                serial);
        named.forEach(
                (edition, digest) -> {
                    if (!digest.equals(there.remove(edition))) {
                        findings.accept(
                                Finding.error(
                                        "edition-not-as-logged",
                                        edition,
                                        "Entry %d of the log names it by another digest, or it is"
                                                        .formatted(serial)
                                                + " not there."));
                    }
                });
        there.keySet()
                .forEach(
                        edition ->
                                findings.accept(
                                        Finding.error(
                                                "edition-not-logged",
                                                edition,
                                                "It says that entry %d of the log brought it, which"
                                                                .formatted(serial)
                                                        + " does not name it.")));
    }

    private static SortedMap<String, String> named(byte[] body) {
        SortedMap<String, String> named = new TreeMap<>();
        try {
            for (JsonNode edition : JSON.readTree(body).path("editions")) {
                named.put(
                        "%s/editions/%d"
                                .formatted(
                                        edition.path("record").asText(),
                                        edition.path("number").asInt()),
                        edition.path("digest").asText());
            }
        } catch (IOException notJson) {
            // Its digest tells that the entry was altered; its editions are then not named.
        }
        return named;
    }

    /** The chain of entries that is being followed. */
    private static final class Chain {

        private final Consumer<Finding> findings;
        private long serial;
        private Instant at = Instant.MIN;
        private Optional<Digest> stated = Optional.empty();
        private Optional<Digest> computed = Optional.empty();

        Chain(Consumer<Finding> findings) {
            this.findings = findings;
        }

        void next(ResultSet row) throws SQLException {
            long next = row.getLong("serial");
            Optional<Digest> previous =
                    Optional.ofNullable(row.getBytes("previous")).map(Digest::of32);
            Instant time = Snapshot.instant(row, "at");
            if (next != serial + 1) {
                tell("log-gap", serial + 1, "The log has no entry of this serial.");
            } else if (!previous.equals(stated) && !previous.equals(computed)) {
                tell("log-broken", next, "It names another digest than that of the entry before.");
            }
            if (time.isBefore(at)) {
                tell("log-time", next, "It bears an earlier time than the entry before it.");
            }
            serial = next;
            at = time;
            stated = Optional.of(Digest.of32(row.getBytes("digest")));
            computed = computed(row, previous);
            if (!computed.equals(stated)) {
                tell("log-altered", next, "What it says is not what its digest was taken over.");
            }
        }

        private Optional<Digest> computed(ResultSet row, Optional<Digest> previous)
                throws SQLException {
            String word = row.getString("kind");
            byte[] body = row.getBytes("body");
            return Arrays.stream(LogEntry.Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .map(kind -> new LogEntry(serial, kind, at, body, previous).digest());
        }

        private void tell(String code, long entry, String message) {
            findings.accept(Finding.error(code, "log/" + entry, message));
        }
    }
}
