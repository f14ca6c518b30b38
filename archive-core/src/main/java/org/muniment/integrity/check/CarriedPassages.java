package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/**
 * Passages carried over to newer texts: those found for certain have the same words there, and
 * those that a curator placed stand in the text that is named. Expunged words are passed over.
 */
@ApplicationScoped
public class CarriedPassages implements IntegrityCheck {

    private final Snapshot snapshot;

    CarriedPassages(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "carried-passages";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(
                """
                select c.passage,
                    n.text_version is distinct from c.text_version
                        or p.exact <> n.exact
                        or (c.state = 'exact') <> (p.span_start = n.span_start)
                from carried_passage c
                join passage p on p.id = c.passage
                join passage n on n.id = c.carried
                union all
                select d.passage, n.text_version is distinct from d.text_version
                from placed_passage d join passage n on n.id = d.placed
                order by 1\
                """,
                row -> {
                    if (row.getBoolean(2)) {
                        findings.accept(
                                Finding.error(
                                        "carried-elsewhere",
                                        row.getString(1),
                                        "What is said to stand for it in a newer text has other"
                                                + " words, or stands in another text."));
                    }
                });
    }
}
