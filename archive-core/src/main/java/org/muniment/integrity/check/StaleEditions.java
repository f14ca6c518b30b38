package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.publication.usecase.CompareStaleMarks;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * The marks of editions that no longer say what is approved: each is on a current edition, and each
 * edition formed anew differs exactly if it has one. It comes after the projections were drawn
 * anew, from which the editions are formed here.
 */
@ApplicationScoped
public class StaleEditions implements IntegrityCheck {

    private static final int AT_ONCE = 200;

    private final CompareStaleMarks compare;
    private final Snapshot snapshot;

    StaleEditions(CompareStaleMarks compare, Snapshot snapshot) {
        this.compare = compare;
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "stale-marks";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        snapshot.each(
                """
                select s.record from stale_edition s
                left join published p on p.record = s.record
                where p.edition is distinct from s.edition order by 1\
                """,
                row ->
                        findings.accept(
                                Finding.error(
                                        "mark-misplaced",
                                        row.getString(1),
                                        "An edition that is not the current one is marked as"
                                                + " stale.")));
        long looked = 0;
        String after = "";
        List<String[]> page = page(after);
        while (!page.isEmpty()) {
            for (String[] line : page) {
                compare(line[0], line[1], findings);
                after = line[0];
            }
            looked += page.size();
            snapshot.forget();
            page = page(after);
        }
        return looked;
    }

    private List<String[]> page(String after) {
        List<String[]> page = new ArrayList<>();
        snapshot.each(
                "select record, kind from published where record > ? order by record limit "
                        + AT_ONCE,
                row -> page.add(new String[] {row.getString(1), row.getString(2)}),
                after);
        return page;
    }

    private void compare(String record, String kind, Consumer<Finding> findings) {
        CompareStaleMarks.Comparison found;
        try {
            found =
                    compare.compare(
                            RecordId.parse(record), RecordKind.ofWord(kind).orElseThrow());
        } catch (RuntimeException unreadable) {
            return;
        }
        switch (found) {
            case MISSING ->
                    findings.accept(
                            Finding.remark(
                                    "mark-missing",
                                    record,
                                    "Its current edition would say something else if it were formed"
                                            + " now, and is not marked as stale."));
            case IDLE ->
                    findings.accept(
                            Finding.remark(
                                    "mark-idle",
                                    record,
                                    "Its current edition is marked as stale and would say the same"
                                            + " if it were formed now."));
            case RIGHT -> {}
        }
    }
}
