package org.muniment.vocabulary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * A term (SKOS Concept), or a scheme when it is in the scheme {@code scheme}.
 *
 * @param code permanent; never given to another term
 * @param labels what it is called, one in each language, at least one (SKOS prefLabel)
 * @param scopeNotes what it is used for, at most one in each language (SKOS scopeNote)
 * @param broader in the same scheme (SKOS broader)
 * @param matches addresses of the same concept elsewhere (SKOS exactMatch)
 * @param property for a term of the scheme {@code property}, and for these only
 * @param qualifier for a term of the scheme {@code qualifier}, and for these only
 */
public record TermBody(
        TermCode code,
        List<Wording> labels,
        List<Wording> scopeNotes,
        Optional<TermCode> broader,
        List<String> matches,
        Optional<PropertyDefinition> property,
        Optional<QualifierDefinition> qualifier)
        implements Body {

    public TermBody {
        labels = List.copyOf(labels);
        scopeNotes = List.copyOf(scopeNotes);
        matches = List.copyOf(matches);
        if (labels.isEmpty()) {
            throw Refusal.invalid("/labels", "A term has a label in at least one language.");
        }
        Wording.requireOneInEachLanguage("/labels", labels);
        Wording.requireOneInEachLanguage("/scopeNotes", scopeNotes);
        if (broader.isPresent() && !broader.get().scheme().equals(code.scheme())) {
            throw Refusal.invalid("/broader", "A broader term is one of the same scheme.");
        }
        if (code.scheme().equals(Schemes.PROPERTY) != property.isPresent()) {
            throw Refusal.invalid(
                    "/property", "A term of the scheme property, and no other, defines one.");
        }
        if (code.scheme().equals(Schemes.QUALIFIER) != qualifier.isPresent()) {
            throw Refusal.invalid(
                    "/qualifier", "A term of the scheme qualifier, and no other, defines one.");
        }
        matches.forEach(TermBody::requireAbsolute);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TERM;
    }

    /** What follows from the code. */
    @Override
    public Optional<RecordId> fixedId() {
        return Optional.of(code.record());
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        if (!code.scheme().equals(Schemes.SCHEME)) {
            references.add(term("/code", code.ofScheme()));
        }
        broader.ifPresent(term -> references.add(term("/broader", term)));
        property.ifPresent(
                definition -> {
                    for (int i = 0; i < definition.qualifiers().size(); i++) {
                        references.add(
                                term("/property/qualifiers/" + i, definition.qualifiers().get(i)));
                    }
                    addTypes("/property/values", definition.values(), references);
                });
        qualifier.ifPresent(
                definition -> {
                    addTypes("/qualifier/values", definition.values(), references);
                    definition
                            .absentMeans()
                            .ifPresent(
                                    code -> references.add(term("/qualifier/absentMeans", code)));
                });
        return references;
    }

    /** The label in this language; else in English, else the first. */
    public Wording label(String language) {
        return Stream.of(language, "en")
                .flatMap(wanted -> labels.stream().filter(l -> l.language().equals(wanted)))
                .findFirst()
                .orElse(labels.getFirst());
    }

    private static void addTypes(String path, List<ValueType> types, List<Reference> references) {
        for (int i = 0; i < types.size(); i++) {
            String at = path + "/" + i;
            types.get(i)
                    .scheme()
                    .ifPresent(
                            scheme ->
                                    references.add(
                                            term(
                                                    at + "/scheme",
                                                    new TermCode(Schemes.SCHEME, scheme))));
            types.get(i).under().ifPresent(term -> references.add(term(at + "/under", term)));
        }
    }

    private static Reference term(String path, TermCode code) {
        return new Reference(path, code.record(), RecordKind.TERM);
    }

    private static void requireAbsolute(String address) {
        try {
            if (URI.create(address).isAbsolute()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Refusal.invalid("/matches", "A match is a whole address, such as http://….");
    }
}
