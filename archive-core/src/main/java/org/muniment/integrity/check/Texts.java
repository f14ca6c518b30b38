package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;

/**
 * Texts that were not expunged: the words have their digest and length, and so has what is said.
 */
@ApplicationScoped
public class Texts implements IntegrityCheck {

    private final Snapshot snapshot;
    private final org.muniment.passage.store.Texts texts;

    Texts(Snapshot snapshot, org.muniment.passage.store.Texts texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(
                """
                select id, words is null from text_version t
                where words is not null or not exists (
                    select 1 from expunction e where e.text_version = t.id)
                order by id\
                """,
                row -> examine(row.getString(1), row.getBoolean(2)).ifPresent(findings));
    }

    private Optional<Finding> examine(String id, boolean wordless) {
        if (wordless) {
            return Optional.of(
                    Finding.error(
                            "words-missing",
                            id,
                            "Its words are not there, and nothing records that they were"
                                    + " removed."));
        }
        return isAsAdded(TextId.parse(id))
                ? Optional.empty()
                : Optional.of(
                        Finding.error(
                                "text-altered",
                                id,
                                "The text is not what it was when it was added: its digest"
                                        + " differs."));
    }

    private boolean isAsAdded(TextId id) {
        try {
            Optional<Text> text = texts.byId(id);
            snapshot.forget();
            var measured = texts.measures(List.of(id)).get(id);
            return text.isPresent() && measured != null && measured.isOf(text.get());
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
