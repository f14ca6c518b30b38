package org.muniment.api.curation.vocabulary;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;

/**
 * A term to choose.
 *
 * @param id of its record
 * @param code what bodies name it by
 */
public record TermView(
        String id,
        String code,
        List<Wording> labels,
        List<Wording> scopeNotes,
        Optional<String> broader,
        Optional<PropertyDefinition> property,
        Optional<QualifierDefinition> qualifier) {

    static TermView of(TermBody term) {
        return new TermView(
                term.code().record().toString(),
                term.code().toString(),
                term.labels(),
                term.scopeNotes(),
                term.broader().map(TermCode::toString),
                term.property(),
                term.qualifier());
    }
}
