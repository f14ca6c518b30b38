package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.LeavingRule;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/**
 * Records are not the same when claims lead from one to the other by a property that may not lead
 * back: an event is not the one that it is part of.
 */
@ApplicationScoped
class ClaimsThatLeadBack implements LeavingRule {

    private final Terms terms;
    private final Claims claims;
    private final AdvisoryLocks locks;

    ClaimsThatLeadBack(Terms terms, Claims claims, AdvisoryLocks locks) {
        this.terms = terms;
        this.claims = claims;
        this.locks = locks;
    }

    @Override
    public List<Finding> againstMerging(RecordKind kind, RecordId record, RecordId survivor) {
        List<Finding> findings = new ArrayList<>();
        for (TermCode property : acyclic(kind)) {
            locks.hold("cycle:" + property);
            if (claims.leads(property, record, survivor, record)
                    || claims.leads(property, survivor, record, record)) {
                findings.add(
                        Finding.error(
                                "cycle",
                                survivor.toString(),
                                "By the claims, %s leads from one of these records to the other. Change those claims before you merge them."
                                        .formatted(property)));
            }
        }
        return findings;
    }

    /** In the order of their codes, so that no two merges wait for each other. */
    private List<TermCode> acyclic(RecordKind kind) {
        return terms.ofScheme(Schemes.PROPERTY).stream()
                .filter(
                        term ->
                                term.property()
                                        .filter(PropertyDefinition::acyclic)
                                        .filter(property -> property.domain().contains(kind))
                                        .isPresent())
                .map(TermBody::code)
                .sorted()
                .toList();
    }
}
