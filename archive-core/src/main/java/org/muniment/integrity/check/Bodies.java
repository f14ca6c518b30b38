package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.record.Envelope;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormats;

/** What each revision says, unless it was expunged: it has its salted digest, and can be read. */
@ApplicationScoped
public class Bodies implements IntegrityCheck {

    private static final String BODIES =
            """
            select v.record, v.number, r.kind, v.schema, v.body, v.salt, v.body_digest
            from revision v left join record r on r.id = v.record
            where v.body is not null or not exists (
                select 1 from expunction e where e.record = v.record and e.number = v.number)
            order by v.record, v.number\
            """;

    private final Snapshot snapshot;
    private final BodyFormats formats;

    Bodies(Snapshot snapshot, BodyFormats formats) {
        this.snapshot = snapshot;
        this.formats = formats;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(BODIES, row -> examine(row).ifPresent(findings));
    }

    private Optional<Finding> examine(ResultSet row) throws SQLException {
        String subject = row.getString("record") + "/" + row.getInt("number");
        byte[] body = row.getBytes("body");
        byte[] salt = row.getBytes("salt");
        if (body == null || salt == null) {
            return finding(
                    "body-missing",
                    subject,
                    "What it said is not there, and nothing records that it was removed.");
        }
        if (!Envelope.bodyDigest(salt, body).equals(Digest.of32(row.getBytes("body_digest")))) {
            return finding(
                    "body-altered", subject, "What it says is not what its digest was taken over.");
        }
        return unreadable(row.getString("kind"), row.getInt("schema"), body)
                .flatMap(
                        why ->
                                finding(
                                        "body-unreadable",
                                        subject,
                                        "What it says is unaltered, but cannot be read: " + why));
    }

    private Optional<String> unreadable(String kind, int schema, byte[] body) {
        try {
            formats.read(RecordKind.ofWord(kind).orElseThrow(), schema, body);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Finding> finding(String code, String subject, String message) {
        return Optional.of(Finding.error(code, subject, message));
    }
}
