package org.muniment.vocabulary.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/** The terms of a scheme, for choosing from. */
@ApplicationScoped
public class ReadVocabulary {

    private final Terms terms;

    ReadVocabulary(Terms terms) {
        this.terms = terms;
    }

    /**
     * The terms of a scheme that are in use, by code.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such scheme
     */
    @Transactional
    public List<TermBody> scheme(String scheme) {
        boolean known =
                scheme.equals(Schemes.SCHEME)
                        || terms.find(new TermCode(Schemes.SCHEME, scheme)).isPresent();
        if (!known) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no scheme %s.".formatted(scheme));
        }
        return terms.ofScheme(scheme);
    }
}
