package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.claim.ConflictId;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;

/**
 * Decisions about conflicts are about the conflict of the claims that they name, and were approved
 * afterwards by somebody else.
 */
@ApplicationScoped
public class ConflictDecisions implements IntegrityCheck {

    private static final String DECISIONS =
            """
            select r.id, r.conflict, coalesce(string_agg(c.claim, ' '), ''),
                coalesce(bool_or(c.claim = r.preferred), false) or r.preferred is null
            from conflict_resolution r
            left join conflict_resolution_claim c on c.resolution = r.id
            group by r.id order by r.id\
            """;
    private static final String APPROVALS =
            """
            select a.resolution,
                a.four_eyes = 'required' and a.agent = r.agent or a.resolver <> r.agent,
                a.at < r.at
            from conflict_resolution_approval a
            join conflict_resolution r on r.id = a.resolution
            where a.four_eyes = 'required' and a.agent = r.agent
               or a.resolver <> r.agent or a.at < r.at
            order by 1\
            """;

    private final Snapshot snapshot;

    ConflictDecisions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "conflict-decisions";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        long decisions =
                snapshot.each(
                        DECISIONS,
                        row -> {
                            if (!row.getBoolean(4)
                                    || !isOf(row.getString(2), row.getString(3).split(" "))) {
                                findings.accept(
                                        Finding.error(
                                                "resolution-altered",
                                                row.getString(1),
                                                "It does not name the claims of its conflict, or"
                                                        + " prefers another."));
                            }
                        });
        snapshot.each(
                APPROVALS,
                row -> {
                    if (row.getBoolean(2)) {
                        findings.accept(
                                Finding.error(
                                        "approval-own",
                                        row.getString(1),
                                        "Whoever made this decision about a conflict approved it,"
                                                + " or it is not known any more who made it."));
                    }
                    if (row.getBoolean(3)) {
                        findings.accept(
                                Finding.error(
                                        "approval-early",
                                        row.getString(1),
                                        "This decision about a conflict was approved before it was"
                                                + " made."));
                    }
                });
        return decisions;
    }

    private static boolean isOf(String conflict, String... claims) {
        try {
            List<RecordId> named = Arrays.stream(claims).map(RecordId::parse).toList();
            return ConflictId.of(named).toString().equals(conflict);
        } catch (Refusal mistyped) {
            return false;
        }
    }
}
