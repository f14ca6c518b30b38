package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.Envelope;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/**
 * The line of revisions of each record: numbers without gaps up to the head, each envelope with the
 * digest that was taken over it, each with the digest of the one before.
 */
@ApplicationScoped
public class Chains implements IntegrityCheck {

    private static final String REVISIONS =
            """
            select r.id as record, r.kind, r.head, coalesce(v.number, 0) as number, v.schema,
                v.body_digest, v.parent_digest, v.digest, v.change_set, c.agent, c.at
            from record r
            left join revision v on v.record = r.id
            left join change_set c on c.id = v.change_set
            order by r.id, v.number\
            """;

    private final Snapshot snapshot;

    Chains(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "chains";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        Line line = new Line(findings);
        long revisions = snapshot.each(REVISIONS, line::next);
        line.end();
        return revisions;
    }

    /** The line of revisions that is being followed. */
    private static final class Line {

        private final Consumer<Finding> findings;
        private String record = "";
        private int head;
        private int number;
        private Optional<Digest> stated = Optional.empty();
        private Optional<Digest> computed = Optional.empty();

        Line(Consumer<Finding> findings) {
            this.findings = findings;
        }

        void next(ResultSet row) throws SQLException {
            if (!row.getString("record").equals(record)) {
                end();
                record = row.getString("record");
                head = row.getInt("head");
                number = 0;
                stated = Optional.empty();
                computed = Optional.empty();
            }
            if (row.getInt("number") > 0) {
                follow(row);
            }
        }

        private void follow(ResultSet row) throws SQLException {
            int next = row.getInt("number");
            Optional<Digest> parent = digest(row.getBytes("parent_digest"));
            if (next != number + 1) {
                tell(
                        "revision-missing",
                        "%s/%d".formatted(record, number + 1),
                        "This revision is not there, though a later one is.");
            } else if (!parent.equals(stated) && !parent.equals(computed)) {
                tell(
                        "chain-broken",
                        "%s/%d".formatted(record, next),
                        "It names another digest than that of the revision before it.");
            }
            number = next;
            stated = digest(row.getBytes("digest"));
            computed = computed(row, parent);
            if (!computed.equals(stated)) {
                tell(
                        "revision-altered",
                        "%s/%d".formatted(record, next),
                        "What is kept about it (number, schema, change set, author, time, digest of"
                                + " its body) is not what its digest was taken over.");
            }
        }

        private Optional<Digest> computed(ResultSet row, Optional<Digest> parent)
                throws SQLException {
            if (row.getString("agent") == null) {
                return Optional.empty();
            }
            try {
                Envelope envelope =
                        new Envelope(
                                new RevisionRef(RecordId.parse(record), number),
                                RecordKind.ofWord(row.getString("kind")).orElseThrow(),
                                row.getInt("schema"),
                                Digest.of32(row.getBytes("body_digest")),
                                parent,
                                ChangeSetId.parse(row.getString("change_set")),
                                AgentId.parse(row.getString("agent")),
                                Snapshot.instant(row, "at"));
                return Optional.of(envelope.digest());
            } catch (Refusal mistyped) {
                return Optional.empty();
            }
        }

        private static Optional<Digest> digest(byte @Nullable [] bytes) {
            return Optional.ofNullable(bytes).map(Digest::of32);
        }

        /** What is to be said once all revisions of a record were seen. */
        void end() {
            if (!record.isEmpty() && number != head) {
                tell(
                        "head-wrong",
                        record,
                        "Its last revision is %d, but revision %d counts as its present state."
                                .formatted(number, head));
            }
        }

        private void tell(String code, String subject, String message) {
            findings.accept(Finding.error(code, subject, message));
        }
    }
}
