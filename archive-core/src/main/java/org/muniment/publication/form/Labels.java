package org.muniment.publication.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.authority.ActorBody;
import org.muniment.authority.Name;
import org.muniment.authority.PlaceBody;
import org.muniment.claim.ClaimBody;
import org.muniment.event.EventBody;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;
import org.muniment.source.Access;
import org.muniment.source.CollectionBody;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/**
 * How a record or term that is named elsewhere is shown there: its address and what it is called.
 */
@ApplicationScoped
class Labels {

    private final ApprovedParts approved;
    private final SourceAccess sources;
    private final Terms terms;
    private final Records records;

    Labels(ApprovedParts approved, SourceAccess sources, Terms terms, Records records) {
        this.approved = approved;
        this.sources = sources;
        this.terms = terms;
        this.records = records;
    }

    /** The code and labels of a term. */
    ObjectNode term(TermCode code) {
        ObjectNode node = Json.object().put("code", code.toString());
        Json.putWordings(node, "labels", terms.find(code).map(TermBody::labels).orElse(List.of()));
        return node;
    }

    /**
     * The address of a record, or of the one that it was merged into, and what that is called, by
     * its approved revision.
     *
     * @param drawn takes note of what is named here and by which revision
     */
    ObjectNode record(RecordId asked, Drawn drawn) {
        RecordId id = records.survivor(asked);
        Optional<ApprovedPart<Body>> part = approved.of(id, Body.class);
        ObjectNode node = Json.object();
        if (part.isEmpty()) {
            drawn.named.add(id);
            return node.put("record", id.toString());
        }
        RecordKind kind = part.get().revision().kind();
        node.put("id", Json.path(kind, id));
        drawn.basis.add(part.get().revision().ref());
        drawn.named.add(
                part.get().body() instanceof ClaimBody claim
                        ? records.survivor(claim.subject())
                        : id);
        List<Wording> labels = labels(part.get().body());
        if (kind == RecordKind.SOURCE) {
            sources.of(id)
                    .ifPresent(
                            source -> {
                                title(node, source);
                                drawn.basis.addAll(source.basis());
                            });
        }
        Json.putWordings(node, "labels", labels);
        return node;
    }

    /** Of these records, the sources, each with the level of access that its title needs. */
    Map<RecordId, Access.Level> sourcesAmong(Set<RecordId> named) {
        Map<RecordId, Access.Level> levels = new HashMap<>();
        for (RecordState state : records.states(named).values()) {
            if (state.kind() == RecordKind.SOURCE) {
                levels.put(
                        state.id(),
                        sources.of(state.id())
                                .map(SourceAccess.ApprovedSource::describedAt)
                                .orElse(Access.Level.EMBARGOED));
            }
        }
        return levels;
    }

    /** The title of a source, unless not even that may be shown. */
    static void title(ObjectNode node, SourceAccess.ApprovedSource source) {
        if (!source.embargoed()) {
            node.put("title", source.part().body().title());
        }
    }

    private static List<Wording> labels(Body body) {
        return switch (body) {
            case EventBody event -> event.labels();
            case ActorBody actor -> preferred(actor.names());
            case PlaceBody place -> preferred(place.names());
            case CollectionBody collection -> collection.titles();
            case ClaimBody claim -> claim.statement();
            default -> List.of();
        };
    }

    private static List<Wording> preferred(List<Name> names) {
        return names.stream()
                .filter(name -> name.type() == Name.Type.PREFERRED)
                .map(name -> new Wording(name.words(), name.language()))
                .toList();
    }

    /** Writes all names of an actor or a place. */
    static ArrayNode names(List<Name> names) {
        ArrayNode all = Json.object().arrayNode();
        for (Name name : names) {
            ObjectNode one =
                    all.addObject()
                            .put("words", name.words())
                            .put("language", name.language())
                            .put("script", name.script())
                            .put("type", Json.word(name.type()));
            Json.put(one, "romanization", name.romanization().map(Json::word));
            if (name.generated()) {
                one.put("generated", true);
            }
            name.from().ifPresent(from -> one.set("from", Json.dating(from)));
            name.to().ifPresent(to -> one.set("to", Json.dating(to)));
        }
        return all;
    }
}
