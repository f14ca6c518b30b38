package org.muniment.batch.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/** The terms of the archive together with those that the batch makes. */
final class Vocabulary {

    private record Under(TermCode term, TermCode ancestor) {}

    private final Terms terms;
    private final Map<TermCode, Optional<TermBody>> known = new HashMap<>();
    private final Map<Under, Boolean> under = new HashMap<>();

    Vocabulary(Terms terms) {
        this.terms = terms;
    }

    /** Adds a term that the batch makes. */
    void add(TermBody term) {
        known.put(term.code(), Optional.of(term));
    }

    Optional<TermBody> find(TermCode code) {
        return known.computeIfAbsent(code, terms::find);
    }

    boolean isOrIsUnder(TermCode term, TermCode ancestor) {
        if (term.equals(ancestor)) {
            return true;
        }
        Optional<TermCode> broader = find(term).flatMap(TermBody::broader);
        return broader.isPresent()
                && under.computeIfAbsent(
                        new Under(broader.get(), ancestor),
                        pair -> terms.isOrIsUnder(pair.term(), pair.ancestor()));
    }

    /** Whether a term is in one of these schemes and exists. */
    Optional<TermCode> among(List<TermCode> codes) {
        return codes.stream().filter(code -> find(code).isPresent()).findFirst();
    }
}
