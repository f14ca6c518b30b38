package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Passages.Check;
import org.muniment.passage.store.Texts;

/**
 * Looks again whether passages point at what they say.
 *
 * <p>On a text: the quotation, and what stands around it, are at the offsets byte for byte; the
 * words of the text still have their digest and length; and what is said of the text still has the
 * digest it was added with. On an image: the page still is that file, and the region lies within
 * it; whether the bytes of the file are still right is for the check of fixity to say.
 */
@ApplicationScoped
public class VerifyPassage {

    private final Passages passages;
    private final Texts texts;

    VerifyPassage(Passages passages, Texts texts) {
        this.passages = passages;
        this.texts = texts;
    }

    /**
     * All that is wrong with these passages; each finding is about a passage or a text, by its
     * identifier. Every text is measured once, however many passages it has.
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public List<Finding> verify(Collection<PassageId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Check> checks = passages.check(ids);
        Set<PassageId> unknown = new TreeSet<>(ids);
        Set<TextId> measured = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            unknown.remove(check.passage());
            if (check.expunged()) {
                findings.add(
                        Finding.error(
                                "words-expunged",
                                check.passage().toString(),
                                "The words were removed from the archive; choose other evidence."));
            } else {
                check.text().ifPresent(measured::add);
                if (!check.holds()) {
                    findings.add(mismatch(check));
                }
            }
        }
        unknown.forEach(id -> findings.add(unknown(id)));
        findings.addAll(verifyTexts(measured));
        return findings;
    }

    /** All that is wrong with one passage. */
    @Transactional(dontRollbackOn = Refusal.class)
    public List<Finding> verify(PassageId id) {
        return verify(List.of(id));
    }

    /** All that is wrong with these texts; those whose words were expunged are passed over. */
    @Transactional(dontRollbackOn = Refusal.class)
    public List<Finding> verifyTexts(Collection<TextId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<TextId, Text> described = texts.byIds(ids);
        return texts.measures(ids).entrySet().stream()
                .filter(
                        measured ->
                                !Optional.ofNullable(described.get(measured.getKey()))
                                        .map(measured.getValue()::isOf)
                                        .orElse(false))
                .map(measured -> altered(measured.getKey()))
                .toList();
    }

    private static Finding mismatch(Check check) {
        return check.text().isPresent()
                ? Finding.error(
                        "quotation-mismatch",
                        check.passage().toString(),
                        "The quoted words are not at their offsets in the text.")
                : Finding.error(
                        "region-mismatch",
                        check.passage().toString(),
                        "The page is another file, or the region lies outside of the image.");
    }

    private static Finding unknown(PassageId id) {
        return Finding.error("passage-unknown", id.toString(), "There is no such passage.");
    }

    private static Finding altered(TextId id) {
        return Finding.error(
                "text-altered",
                id.toString(),
                "The text is not what it was when it was added: its digest differs.");
    }
}
