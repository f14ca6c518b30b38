package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Finding;
import org.muniment.publication.form.SourceAccess.ApprovedSource;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.Access;
import org.muniment.source.Creator;
import org.muniment.source.Derivation;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.Rights;
import org.muniment.source.SourceBody;

/** Sources: their description, as much of it as access allows. */
@ApplicationScoped
class SourceForm implements PublicForm {

    private final SourceAccess sources;
    private final NotesForm notes;

    SourceForm(SourceAccess sources, NotesForm notes) {
        this.sources = sources;
        this.notes = notes;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public Optional<FormedEdition> form(RecordId record) {
        return sources.of(record).map(this::form);
    }

    private FormedEdition form(ApprovedSource source) {
        ObjectNode node = Json.document(RecordKind.SOURCE, source.id());
        Drawn drawn = new Drawn();
        drawn.basis.addAll(source.basis());
        List<Finding> findings = new ArrayList<>(findings(source));
        node.set("access", access(source.effective().accessInForce()));
        if (!source.embargoed()) {
            describe(node, source, drawn.named);
            NotesForm.Printable printable = notes.on(List.of(source.id()), List.of());
            printable.writeTo(node, source.id(), drawn.basis);
            findings.addAll(printable.findings());
        }
        node.set("revision", Json.revision(source.part()));
        return new FormedEdition(source.id(), RecordKind.SOURCE, node, drawn, Set.of(), findings);
    }

    private static void describe(ObjectNode node, ApprovedSource source, Set<RecordId> named) {
        SourceBody body = source.part().body();
        EffectiveDescription effective = source.effective();
        ArrayNode titles = node.putArray("titles");
        body.titles()
                .forEach(
                        title -> {
                            ObjectNode one = titles.addObject().put("words", title.words());
                            Json.put(one, "language", title.language());
                        });
        creators(node, body.creators(), named);
        Json.put(node, "languages", body.languages());
        Json.put(node, "genre", body.genre());
        Json.put(node, "publisher", body.publisher());
        Json.put(node, "holder", effective.holder().map(EffectiveDescription.Stated::value));
        Json.put(
                node, "callNumber", effective.callNumber().map(EffectiveDescription.Stated::value));
        Json.put(node, "custodialHistory", body.custodialHistory());
        Json.put(node, "address", body.address());
        Json.put(node, "level", body.level().map(Json::word));
        effective.rights().ifPresent(rights -> node.set("rights", rights(rights.value())));
        body.partOf()
                .ifPresent(
                        part -> {
                            named.add(part.whole());
                            node.putObject("partOf")
                                    .put("id", Json.path(RecordKind.SOURCE, part.whole()))
                                    .put("position", part.position());
                        });
        body.derivation().ifPresent(derivation -> derivation(node, derivation, named));
    }

    private static void creators(ObjectNode node, List<Creator> creators, Set<RecordId> named) {
        if (creators.isEmpty()) {
            return;
        }
        ArrayNode all = node.putArray("creators");
        for (Creator creator : creators) {
            ObjectNode one = all.addObject().put("name", creator.name());
            Json.put(one, "role", creator.role());
            creator.actor()
                    .ifPresent(
                            actor -> {
                                named.add(actor);
                                one.put("actor", Json.path(RecordKind.ACTOR, actor));
                            });
        }
    }

    /** That, how and from what it was derived. */
    static void derivation(ObjectNode node, Derivation derivation, Set<RecordId> named) {
        ObjectNode one = node.putObject("derivation").put("how", Json.word(derivation.how()));
        derivation
                .original()
                .ifPresent(
                        original -> {
                            named.add(original);
                            one.put("original", Json.path(RecordKind.SOURCE, original));
                        });
        one.put("originalUntraced", derivation.originalUntraced());
        Json.put(one, "method", derivation.method());
        if (derivation.method().isPresent()) {
            one.put("methodInferred", derivation.methodInferred());
        }
    }

    static ObjectNode access(Access access) {
        ObjectNode node = Json.object().put("level", Json.word(access.level()));
        Json.put(node, "until", access.until().map(Object::toString));
        return node;
    }

    private static ObjectNode rights(Rights rights) {
        ObjectNode node = Json.object().put("uri", rights.uri());
        Json.put(node, "statement", rights.statement());
        return node;
    }

    private static List<Finding> findings(ApprovedSource source) {
        List<Finding> findings = new ArrayList<>();
        if (source.effective().rights().isEmpty()) {
            findings.add(rightsMissing(source.id()));
        }
        return findings;
    }

    static Finding rightsMissing(RecordId source) {
        return Finding.error(
                "rights-missing",
                source.toString(),
                "State the rights of this source, if only that they are undetermined.");
    }
}
