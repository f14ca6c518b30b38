package org.muniment.publication.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.kernel.Finding;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.source.Access;

/** How much of a text that may only be quoted from a release quotes, all its editions together. */
@ApplicationScoped
public class QuotationShare {

    /** From this share on, in hundredths of the text's code points, a publisher is warned. */
    static final int LARGE = 10;

    private final Passages passages;
    private final Texts texts;
    private final SourceAccess sources;

    QuotationShare(Passages passages, Texts texts, SourceAccess sources) {
        this.passages = passages;
        this.texts = texts;
        this.sources = sources;
    }

    /** A warning for each text of which these passages show a large share. */
    public List<Finding> check(Collection<PassageId> shown) {
        Map<TextId, List<Stretch>> stretches =
                new TreeMap<>(Comparator.comparing(TextId::toString));
        for (Passage passage : passages.byIds(shown).values()) {
            if (passage.anchor() instanceof Anchor.OnText words && quotationsOnly(passage)) {
                stretches
                        .computeIfAbsent(words.text(), text -> new ArrayList<>())
                        .add(words.stretch());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Text text : texts.byIds(stretches.keySet()).values()) {
            long share =
                    100L * covered(stretches.getOrDefault(text.id(), List.of())) / text.length();
            if (share >= LARGE) {
                findings.add(
                        Finding.warning(
                                "large-share-quoted",
                                text.source().toString(),
                                "This release quotes %d %% of text %s, whose source may only be quoted from. Consider whether less would do."
                                        .formatted(share, text.id())));
            }
        }
        return findings;
    }

    private boolean quotationsOnly(Passage passage) {
        return sources.of(passage.source())
                .map(source -> source.access().level())
                .filter(level -> level == Access.Level.QUOTATIONS_ONLY)
                .isPresent();
    }

    /** How many code points stand in at least one of the stretches. */
    static long covered(List<Stretch> stretches) {
        long covered = 0;
        int reached = 0;
        for (Stretch stretch :
                stretches.stream().sorted(Comparator.comparing(Stretch::start)).toList()) {
            int from = Math.max(reached, stretch.start());
            covered += Math.max(0, stretch.end() - from);
            reached = Math.max(reached, stretch.end());
        }
        return covered;
    }
}
