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
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Carrying;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.store.CarriedPassages;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Passages.Check;
import org.muniment.passage.store.Texts;

/**
 * Looks again whether passages point at what they say.
 *
 * <p>On a text: the quotation, and what stands around it, are at the offsets byte for byte; the
 * words of the text still have their digest and length; and what is said of the text still has the
 * digest it was added with. On an image: the page still is that file, and the region lies within
 * it; whether the bytes of the file are still right is for the check of fixity to say. What became
 * of a passage in a newer text is told as well, without being wrong.
 */
@ApplicationScoped
public class VerifyPassage {

    private final Passages passages;
    private final Texts texts;
    private final CarriedPassages carried;

    VerifyPassage(Passages passages, Texts texts, CarriedPassages carried) {
        this.passages = passages;
        this.texts = texts;
        this.carried = carried;
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
        carried.of(checks.stream().filter(c -> !c.expunged()).map(Check::passage).toList())
                .forEach(one -> newer(one).ifPresent(findings::add));
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

    /** What a newer text has made of it: nothing is wrong with the passage, but a look is due. */
    private static Optional<Finding> newer(CarriedPassage one) {
        String subject = one.passage().toString();
        if (one.confirmedLost()) {
            return Optional.of(
                    Finding.warning(
                            "passage-lost",
                            subject,
                            "A curator found that the newer text %s does not have these words any more. Look whether the evidence still holds."
                                    .formatted(one.into())));
        }
        if (one.waiting()) {
            return Optional.of(
                    one.found() == Carrying.State.LOST
                            ? Finding.warning(
                                    "passage-lost",
                                    subject,
                                    "These words were not found in the newer text %s. Place the passage there, or confirm that it is lost."
                                            .formatted(one.into()))
                            : Finding.warning(
                                    "passage-changed",
                                    subject,
                                    "These words, or those around them, are not the same in the newer text %s. Place the passage there, or confirm that it is lost."
                                            .formatted(one.into())));
        }
        return one.successor()
                .map(
                        next ->
                                Finding.remark(
                                        "newer-passage",
                                        subject,
                                        "In the newer text %s, passage %s stands for it."
                                                .formatted(one.into(), next)));
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
