package org.muniment.integrity.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;

/**
 * The bytes of editions that were not expunged: they have their digest, and say of which number and
 * serial they are.
 */
@ApplicationScoped
public class Editions implements IntegrityCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final Snapshot snapshot;

    Editions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(
                """
                select record, number, serial, bytes, digest from edition e
                where bytes is not null or not exists (
                    select 1 from expunged_edition x
                    where x.record = e.record and x.edition = e.number)
                order by record, number\
                """,
                row -> examine(row).ifPresent(findings));
    }

    private static Optional<Finding> examine(ResultSet row) throws SQLException {
        String subject = "%s/editions/%d".formatted(row.getString(1), row.getInt(2));
        byte[] bytes = row.getBytes("bytes");
        if (bytes == null) {
            return Optional.of(
                    Finding.error(
                            "edition-missing",
                            subject,
                            "Its bytes are not there, and nothing records that they were"
                                    + " removed."));
        }
        if (!Digest.of(bytes).equals(Digest.of32(row.getBytes("digest")))) {
            return Optional.of(
                    Finding.error(
                            "edition-altered",
                            subject,
                            "Its bytes are not those that its digest was taken over."));
        }
        return says(bytes, row.getInt("number"), row.getLong("serial"))
                ? Optional.empty()
                : Optional.of(
                        Finding.error(
                                "edition-misnumbered",
                                subject,
                                "Its bytes name another number or another serial of the log."));
    }

    private static boolean says(byte[] bytes, int number, long serial) {
        try {
            JsonNode edition = JSON.readTree(bytes).path("edition");
            return edition.path("number").asInt() == number
                    && edition.path("serial").asText().equals(Long.toString(serial));
        } catch (IOException notJson) {
            return false;
        }
    }
}
