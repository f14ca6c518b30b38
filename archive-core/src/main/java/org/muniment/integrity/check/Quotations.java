package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.passage.PassageId;
import org.muniment.passage.store.Passages;

/**
 * Passages: the quoted words, and those around them, stand at their offsets in the text, byte for
 * byte; the page of an image still is that file, and the region lies within it.
 */
@ApplicationScoped
public class Quotations implements IntegrityCheck {

    private static final int AT_ONCE = 200;

    private final Snapshot snapshot;
    private final Passages passages;

    Quotations(Snapshot snapshot, Passages passages) {
        this.snapshot = snapshot;
        this.passages = passages;
    }

    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        List<PassageId> page = new ArrayList<>();
        long all =
                snapshot.each(
                        """
                        select id from passage p
                        where exact is not null or text_version is null or not exists (
                            select 1 from expunction e where e.text_version = p.text_version)
                        order by text_version, id\
                        """,
                        row -> {
                            page.add(PassageId.parse(row.getString(1)));
                            if (page.size() == AT_ONCE) {
                                examine(page, findings);
                            }
                        });
        examine(page, findings);
        return all;
    }

    private void examine(List<PassageId> page, Consumer<Finding> findings) {
        if (!page.isEmpty()) {
            passages.check(page).forEach(check -> examine(check, findings));
            page.clear();
        }
    }

    private static void examine(Passages.Check check, Consumer<Finding> findings) {
        String subject = check.passage().toString();
        if (check.expunged()) {
            findings.accept(
                    Finding.error(
                            "quotation-missing",
                            subject,
                            "Its words, or those of its text, are not there, and nothing records"
                                    + " that they were removed."));
        } else if (!check.holds()) {
            findings.accept(
                    check.text().isPresent()
                            ? Finding.error(
                                    "quotation-mismatch",
                                    subject,
                                    "The quoted words are not at their offsets in the text.")
                            : Finding.error(
                                    "region-mismatch",
                                    subject,
                                    "The page is another file, or the region lies outside of the"
                                            + " image."));
        }
    }
}
