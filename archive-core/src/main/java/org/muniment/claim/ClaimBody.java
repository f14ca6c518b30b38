package org.muniment.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermCode;

/**
 * One proposition about a record.
 *
 * @param subject what it is about
 * @param property what is said of it, a term of the scheme {@code property}
 * @param value the value said; of a type that the property takes
 * @param qualifiers the circumstances; those that the property may have
 * @param statement the proposition in a curator's words, one in each language, at least one
 * @param certainty a curator's judgement, a term of the scheme {@code certainty}; empty when not
 *     judged
 * @param perspective the standpoint that it speaks from, a term of the scheme {@code perspective}
 */
public record ClaimBody(
        RecordId subject,
        TermCode property,
        Value value,
        List<Qualifier> qualifiers,
        List<Wording> statement,
        Optional<TermCode> certainty,
        Optional<TermCode> perspective)
        implements Body {

    private static final Set<RecordKind> SUBJECTS = EnumSet.allOf(RecordKind.class);

    public ClaimBody {
        qualifiers = List.copyOf(qualifiers);
        statement = List.copyOf(statement);
        if (!property.scheme().equals(Schemes.PROPERTY)) {
            throw Refusal.invalid("/property", "A property is a term of the scheme property.");
        }
        if (statement.isEmpty()) {
            throw Refusal.invalid(
                    "/statement", "Please state the claim in a sentence of your own.");
        }
        Wording.requireOneInEachLanguage("/statement", statement);
        requireScheme("/certainty", certainty, Schemes.CERTAINTY);
        requireScheme("/perspective", perspective, Schemes.PERSPECTIVE);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CLAIM;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference("/subject", subject, SUBJECTS));
        references.add(term("/property", property));
        references.addAll(value.references("/value"));
        for (int i = 0; i < qualifiers.size(); i++) {
            String path = "/qualifiers/" + i;
            references.add(term(path + "/qualifier", qualifiers.get(i).qualifier()));
            references.addAll(qualifiers.get(i).value().references(path + "/value"));
        }
        certainty.ifPresent(code -> references.add(term("/certainty", code)));
        perspective.ifPresent(code -> references.add(term("/perspective", code)));
        return references;
    }

    /** The values of this qualifier, in the order given. */
    public List<Value> qualified(TermCode qualifier) {
        return qualifiers.stream()
                .filter(each -> each.qualifier().equals(qualifier))
                .map(Qualifier::value)
                .toList();
    }

    /** Whether another claim says the very same, whatever its wording, certainty or perspective. */
    public boolean saysTheSameAs(ClaimBody other) {
        return subject.equals(other.subject)
                && property.equals(other.property)
                && value.equals(other.value)
                && qualifiers.equals(other.qualifiers);
    }

    private static Reference term(String path, TermCode code) {
        return new Reference(path, code.record(), RecordKind.TERM);
    }

    private static void requireScheme(String pointer, Optional<TermCode> code, String scheme) {
        if (code.isPresent() && !code.get().scheme().equals(scheme)) {
            throw Refusal.invalid(pointer, "This is a term of the scheme %s.".formatted(scheme));
        }
    }
}
