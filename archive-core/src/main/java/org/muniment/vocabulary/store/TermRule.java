package org.muniment.vocabulary.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;
import org.muniment.vocabulary.TermBody;

/** A term keeps its code for ever, and is not broader than itself. */
@ApplicationScoped
class TermRule implements BodyRule<TermBody> {

    private final Terms terms;
    private final AdvisoryLocks locks;

    TermRule(Terms terms, AdvisoryLocks locks) {
        this.terms = terms;
        this.locks = locks;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TERM;
    }

    @Override
    public List<Finding> check(RecordId record, TermBody body) {
        if (!record.equals(body.code().record())) {
            return List.of(
                    Finding.error(
                            "code-changed",
                            "/code",
                            "A code is permanent: retire this term and make a new one."));
        }
        if (body.broader().isEmpty()) {
            return List.of();
        }
        locks.hold("cycle:broader");
        return terms.isOrIsUnder(body.broader().get(), body.code())
                ? List.of(
                        Finding.error(
                                "cycle",
                                "/broader",
                                "The broader term is, further up, narrower than this one."))
                : List.of();
    }
}
