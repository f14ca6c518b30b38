package org.muniment.batch.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Attribution;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** What rows of attestations say. */
final class AttestationRows {

    private final References references;
    private final QuotedPlaces quoted;

    AttestationRows(References references, QuotedPlaces quoted) {
        this.references = references;
        this.quoted = quoted;
    }

    AttestationBody attestation(Row row) {
        Optional<RecordId> claim =
                references.find(row, "claim", row.required("claim"), Set.of(RecordKind.CLAIM));
        Stance stance = row.word("stance", Stance.class).orElse(Stance.SUPPORTS);
        String type = type(row);
        Optional<Evidence> evidence =
                switch (type) {
                    case "quotation" -> quotation(row);
                    case "locator" -> locator(row);
                    case "inference" -> inference(row);
                    case "judgement" ->
                            wording(row, "reasoning").map(Evidence.EditorialJudgement::new);
                    case "search" -> search(row);
                    default ->
                            throw row.wrong(
                                    "evidence",
                                    "Evidence is one of quotation, locator, inference, judgement,"
                                        + " search. Passages on images are made in the workbench.");
                };
        boolean speaks = type.equals("quotation") || type.equals("locator");
        Optional<Voice> voice =
                row.word("voice", Voice.class)
                        .or(() -> speaks ? Optional.of(Voice.NARRATOR) : Optional.empty());
        Optional<RecordId> speaker =
                row.cell("attributedto")
                        .flatMap(
                                said ->
                                        references.find(
                                                row,
                                                "attributedto",
                                                said,
                                                Set.of(RecordKind.ACTOR)));
        Optional<Attribution> attribution =
                row.cell("attributedwords").isPresent() || speaker.isPresent()
                        ? Optional.of(new Attribution(row.cell("attributedwords"), speaker))
                        : Optional.empty();
        row.requireRight();
        return new AttestationBody(
                claim.orElseThrow(),
                stance,
                voice,
                attribution,
                row.cell("quotedfrom"),
                evidence.orElseThrow());
    }

    private static String type(Row row) {
        return row.cell("evidence")
                .map(said -> said.toLowerCase(Locale.ROOT))
                .orElseGet(
                        () ->
                                row.cell("quotation").isPresent()
                                        ? "quotation"
                                        : row.cell("locator").isPresent()
                                                ? "locator"
                                                : row.cell("premises").isPresent()
                                                        ? "inference"
                                                        : "");
    }

    private Optional<RecordId> source(Row row) {
        return references.find(row, "source", row.required("source"), Set.of(RecordKind.SOURCE));
    }

    private Optional<Evidence> quotation(Row row) {
        String words = row.required("quotation");
        return source(row)
                .flatMap(source -> quoted.find(row, source, words))
                .map(Evidence.QuotationEvidence::new);
    }

    private Optional<Evidence> locator(Row row) {
        String locator = row.required("locator");
        Optional<Wording> excerpt = wording(row, "excerpt");
        return source(row)
                .flatMap(
                        source ->
                                excerpt.map(
                                        words ->
                                                new Evidence.LocatorEvidence(
                                                        source, locator, words)));
    }

    private Optional<Evidence> inference(Row row) {
        row.required("premises");
        List<RecordId> premises = new ArrayList<>();
        for (String each : row.many("premises")) {
            references
                    .find(row, "premises", each, Set.of(RecordKind.CLAIM))
                    .ifPresent(premises::add);
        }
        Optional<Wording> reasoning = wording(row, "reasoning");
        row.requireRight();
        return reasoning.map(why -> new Evidence.Inference(premises, why));
    }

    private static Optional<Evidence> search(Row row) {
        Optional<Evidence.SearchReport.Outcome> outcome =
                row.word("outcome", Evidence.SearchReport.Outcome.class);
        if (row.cell("outcome").isEmpty()) {
            row.error("outcome", "Say what came of the search.");
        }
        String when = row.required("when");
        Optional<Edtf> days =
                row.read("when", when, words -> ClaimRows.dating(row, "when", words).edtf());
        Optional<Wording> remarks =
                row.cell("remarks").isPresent() ? wording(row, "remarks") : Optional.empty();
        String what = row.required("what");
        String where = row.required("where");
        String how = row.required("how");
        String byWhom = row.required("bywhom");
        row.requireRight();
        return Optional.of(
                new Evidence.SearchReport(
                        what,
                        where,
                        how,
                        days.orElseThrow(),
                        byWhom,
                        outcome.orElseThrow(),
                        remarks));
    }

    private static Optional<Wording> wording(Row row, String column) {
        String words = row.required(column);
        if (row.cell("language").isEmpty()) {
            row.error("language", "Say in which language the %s is.".formatted(column));
        }
        return row.read("language", language -> new Wording(words, language));
    }
}
