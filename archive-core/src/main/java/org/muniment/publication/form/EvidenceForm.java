package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.usecase.CheckEvidence;
import org.muniment.kernel.Finding;
import org.muniment.passage.Anchor;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quotation;
import org.muniment.passage.Region;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TracedOriginal;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.passage.usecase.TraceOriginal;
import org.muniment.publication.form.ClaimsForm.Sheet;
import org.muniment.publication.form.SourceAccess.ApprovedSource;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.Access;
import org.muniment.source.store.Surrogates;

/** The evidence of an attestation, as much of it as the access of its source allows. */
@ApplicationScoped
class EvidenceForm {

    private final SourceAccess sources;
    private final Passages passages;
    private final Texts texts;
    private final Surrogates surrogates;
    private final TraceOriginal trace;
    private final CheckEvidence check;
    private final NotesForm notes;
    private final Labels labels;

    EvidenceForm(
            SourceAccess sources,
            Passages passages,
            Texts texts,
            Surrogates surrogates,
            TraceOriginal trace,
            CheckEvidence check,
            NotesForm notes,
            Labels labels) {
        this.notes = notes;
        this.sources = sources;
        this.passages = passages;
        this.texts = texts;
        this.surrogates = surrogates;
        this.trace = trace;
        this.check = check;
        this.labels = labels;
    }

    ObjectNode evidence(ApprovedPart<AttestationBody> part, Sheet sheet) {
        sheet.findings.addAll(check.check(part.revision()));
        return switch (part.body().evidence()) {
            case Evidence.QuotationEvidence(var id) -> shown(id, part, sheet);
            case Evidence.ImageEvidence(var id) -> shown(id, part, sheet);
            case Evidence.LocatorEvidence locator -> locator(locator, part, sheet);
            case Evidence.SearchReport report -> searchReport(report);
            case Evidence.Inference inference -> inference(inference, sheet);
            case Evidence.EditorialJudgement(var reasoning) -> {
                ObjectNode node = Json.object().put("type", "editorial-judgement");
                node.set("reasoning", Json.wording(reasoning));
                yield node;
            }
        };
    }

    /** The same without the notes on it: those wait for a release. */
    ObjectNode evidence(ApprovedPart<AttestationBody> part, Drawn drawn) {
        Sheet sheet = new Sheet(part.body().claim(), notes.none());
        ObjectNode node = evidence(part, sheet);
        sheet.drawn.shown.forEach(drawn::shows);
        return node;
    }

    private ObjectNode shown(PassageId id, ApprovedPart<AttestationBody> part, Sheet sheet) {
        Optional<Passage> found = passages.byId(id);
        if (found.isEmpty()) {
            return Json.object().put("type", "unknown");
        }
        Passage passage = found.get();
        sheet.passages.add(id);
        ObjectNode node = Json.object();
        Optional<ApprovedSource> source = source(node, passage.source(), part, sheet);
        Access.Level level =
                source.map(known -> known.access().level()).orElse(Access.Level.METADATA_ONLY);
        switch (passage.anchor()) {
            case Anchor.OnText words -> {
                quotation(node, words, passage.source(), level);
                if (!node.has("withheld")) {
                    original(node, passage);
                }
                sheet.drawn.shows(passage.source(), level);
            }
            case Anchor.OnImage image -> {
                image(node, image, level);
                sheet.drawn.shows(passage.source(), neededForImage(level));
            }
        }
        if (!node.has("withheld")) {
            sheet.notes.writeTo(node, id, sheet.drawn.basis);
        }
        return node;
    }

    private void quotation(
            ObjectNode node, Anchor.OnText anchor, RecordId source, Access.Level level) {
        Stretch stretch = anchor.stretch();
        Quotation quotation = stretch.quotation();
        node.put("type", "quotation");
        ObjectNode where = node.putObject("locator");
        where.put("text", anchor.text().toString());
        where.put("start", stretch.start());
        where.put("end", stretch.end());
        switch (level) {
            case PUBLIC -> {
                node.put("exact", quotation.exact());
                node.put("prefix", quotation.prefix());
                node.put("suffix", quotation.suffix());
            }
            case QUOTATIONS_ONLY -> node.put("exact", quotation.exact());
            case METADATA_ONLY, EMBARGOED -> node.put("withheld", Json.word(level));
        }
        if (level == Access.Level.PUBLIC || level == Access.Level.QUOTATIONS_ONLY) {
            Optional<Text> found = texts.byId(anchor.text());
            found.ifPresent(text -> layout(node, text, stretch, source));
            found.ifPresent(text -> node.set("text", text(text)));
        }
    }

    /** A caption, a heading or a note attests in its own way, and so it is told. */
    private void layout(ObjectNode node, Text text, Stretch stretch, RecordId source) {
        Set<Block.Kind> kinds = text.kindsAt(stretch.start(), stretch.end());
        if (!EnumSet.of(Block.Kind.PARAGRAPH, Block.Kind.PAGE_BREAK).containsAll(kinds)) {
            ArrayNode blocks = node.putArray("blocks");
            kinds.stream()
                    .filter(kind -> kind != Block.Kind.PAGE_BREAK)
                    .forEach(kind -> blocks.add(kind.word()));
        }
        if (kinds.contains(Block.Kind.CAPTION)) {
            node.put("imageHeld", surrogates.holdImageOf(source));
        }
    }

    /** Of words that were translated here, those of the original that they line up with. */
    private void original(ObjectNode node, Passage passage) {
        trace.trace(passage)
                .ifPresent(
                        traced ->
                                traced.words()
                                        .ifPresentOrElse(
                                                words -> original(node, words),
                                                () -> node.put("originalUntraced", true)));
    }

    private static void original(ObjectNode node, TracedOriginal.Rendered words) {
        ObjectNode original = node.putObject("originalWords");
        original.put("language", words.language());
        Json.put(original, "exact", words.exact());
        original.putObject("locator")
                .put("text", words.text().toString())
                .put("start", words.place().start())
                .put("end", words.place().end());
        switch (words.alignedBy()) {
            case Maker.Person ignored -> original.put("alignedBy", "person");
            case Maker.Machine ignored -> original.put("alignedBy", "machine");
        }
    }

    /** Which version of the words: how it was made decides how far it can be trusted. */
    private static ObjectNode text(Text text) {
        ObjectNode node = Json.object();
        node.put("id", text.id().toString());
        node.put("method", text.origin().method().word());
        node.put("language", text.language());
        node.put("digest", text.words().hex());
        switch (text.origin().maker()) {
            case Maker.Person ignored -> node.put("maker", "person");
            case Maker.Machine(var tool, var version) ->
                    node.put("maker", "machine").put("tool", tool).put("version", version);
        }
        text.origin().derivedFrom().ifPresent(from -> node.put("derivedFrom", from.toString()));
        return node;
    }

    private void image(ObjectNode node, Anchor.OnImage image, Access.Level level) {
        node.put("type", "image");
        ObjectNode where = node.putObject("locator");
        where.put("surrogate", image.surrogate().toString());
        where.put("page", image.page());
        image.region().map(Region::toString).ifPresent(xywh -> where.put("region", xywh));
        switch (level) {
            case PUBLIC -> {
                node.put("file", image.file().hex());
                int number = surrogates.imageOf(image.surrogate(), image.page());
                if (number > 1) {
                    node.put("imageInFile", number);
                }
            }
            case QUOTATIONS_ONLY, METADATA_ONLY, EMBARGOED ->
                    node.put("withheld", Json.word(level));
        }
    }

    private static Access.Level neededForImage(Access.Level level) {
        return level == Access.Level.QUOTATIONS_ONLY ? Access.Level.METADATA_ONLY : level;
    }

    private static Access.Level neededForExcerpt(Access.Level level) {
        return level == Access.Level.PUBLIC ? Access.Level.QUOTATIONS_ONLY : level;
    }

    private ObjectNode locator(
            Evidence.LocatorEvidence locator, ApprovedPart<AttestationBody> part, Sheet sheet) {
        ObjectNode node = Json.object().put("type", "locator");
        Optional<ApprovedSource> source = source(node, locator.source(), part, sheet);
        node.put("locator", locator.locator());
        node.put("verifiable", false);
        Access.Level level =
                source.map(known -> known.access().level()).orElse(Access.Level.METADATA_ONLY);
        switch (level) {
            case PUBLIC, QUOTATIONS_ONLY -> node.set("excerpt", Json.wording(locator.excerpt()));
            case METADATA_ONLY, EMBARGOED -> node.put("withheld", Json.word(level));
        }
        sheet.drawn.shows(locator.source(), neededForExcerpt(level));
        return node;
    }

    private Optional<ApprovedSource> source(
            ObjectNode node, RecordId id, ApprovedPart<AttestationBody> part, Sheet sheet) {
        ObjectNode one = node.putObject("source").put("id", Json.path(RecordKind.SOURCE, id));
        sheet.drawn.named.add(id);
        Optional<ApprovedSource> source = sources.of(id);
        source.ifPresent(
                known -> {
                    Labels.title(one, known);
                    derivation(one, known, sheet);
                    sheet.drawn.basis.addAll(known.basis());
                    if (known.effective().rights().isEmpty()) {
                        sheet.findings.add(SourceForm.rightsMissing(id));
                    }
                });
        if (source.isEmpty()) {
            sheet.findings.add(
                    Finding.error(
                            "source-not-approved",
                            part.revision().ref().record().toString(),
                            "It rests on source %s, whose description is not approved."
                                    .formatted(id)));
        }
        return source;
    }

    /** That the words are themselves a translation is told where they are quoted. */
    private static void derivation(ObjectNode node, ApprovedSource source, Sheet sheet) {
        if (!source.embargoed()) {
            source.part()
                    .body()
                    .derivation()
                    .ifPresent(one -> SourceForm.derivation(node, one, sheet.drawn.named));
        }
    }

    private static ObjectNode searchReport(Evidence.SearchReport report) {
        ObjectNode node =
                Json.object()
                        .put("type", "search-report")
                        .put("what", report.what())
                        .put("where", report.where())
                        .put("how", report.how())
                        .put("when", report.when().toString())
                        .put("byWhom", report.byWhom())
                        .put("outcome", Json.word(report.outcome()));
        report.remarks().ifPresent(remarks -> node.set("remarks", Json.wording(remarks)));
        return node;
    }

    private ObjectNode inference(Evidence.Inference inference, Sheet sheet) {
        ObjectNode node = Json.object().put("type", "inference");
        ArrayNode premises = node.putArray("premises");
        inference.premises().forEach(premise -> premises.add(labels.record(premise, sheet.drawn)));
        node.set("reasoning", Json.wording(inference.reasoning()));
        return node;
    }
}
