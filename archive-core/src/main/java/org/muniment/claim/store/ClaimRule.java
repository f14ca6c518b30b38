package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Value;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;
import org.muniment.record.store.Records;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.Terms;

/**
 * A claim keeps to the registry: its property is said of such a subject, takes such a value, may
 * have such qualifiers, and does not lead back to where it began.
 */
@ApplicationScoped
class ClaimRule implements BodyRule<ClaimBody> {

    private final Terms terms;
    private final Records records;
    private final Claims claims;
    private final ValueFit fit;
    private final AdvisoryLocks locks;

    ClaimRule(Terms terms, Records records, Claims claims, ValueFit fit, AdvisoryLocks locks) {
        this.terms = terms;
        this.records = records;
        this.claims = claims;
        this.fit = fit;
        this.locks = locks;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CLAIM;
    }

    @Override
    public List<Finding> check(RecordId record, ClaimBody claim) {
        Map<TermCode, TermBody> registry = terms.find(codes(claim));
        Optional<PropertyDefinition> property =
                Optional.ofNullable(registry.get(claim.property())).flatMap(TermBody::property);
        if (property.isEmpty()) {
            return List.of(undefined("/property", claim.property()));
        }
        List<Finding> findings = new ArrayList<>();
        checkSubject(claim, property.get(), findings);
        fit.check("/value", claim.value(), property.get().values(), findings);
        checkQualifiers(claim, property.get(), registry, findings);
        if (findings.isEmpty() && property.get().acyclic()) {
            checkCycle(record, claim, findings);
        }
        return findings;
    }

    private static Set<TermCode> codes(ClaimBody claim) {
        Set<TermCode> codes = new LinkedHashSet<>();
        codes.add(claim.property());
        claim.qualifiers().forEach(qualifier -> codes.add(qualifier.qualifier()));
        return codes;
    }

    private void checkSubject(
            ClaimBody claim, PropertyDefinition property, List<Finding> findings) {
        RecordKind subject = kindOf(claim.subject());
        if (!property.domain().contains(subject)) {
            findings.add(
                    Finding.error(
                            "subject-outside-domain",
                            "/subject",
                            "%s is not said of a record of the kind %s."
                                    .formatted(claim.property(), subject.word())));
        }
        if (property.sameKind()
                && claim.value() instanceof Value.RecordValue value
                && kindOf(value.record()) != subject) {
            findings.add(
                    Finding.error(
                            "value-misfit",
                            "/value/record",
                            "The value of %s is of the same kind as its subject."
                                    .formatted(claim.property())));
        }
    }

    private RecordKind kindOf(RecordId record) {
        return records.state(record).orElseThrow().kind();
    }

    private void checkQualifiers(
            ClaimBody claim,
            PropertyDefinition property,
            Map<TermCode, TermBody> registry,
            List<Finding> findings) {
        Set<TermCode> seen = new HashSet<>();
        for (int i = 0; i < claim.qualifiers().size(); i++) {
            String pointer = "/qualifiers/" + i;
            Qualifier qualifier = claim.qualifiers().get(i);
            Optional<QualifierDefinition> definition =
                    Optional.ofNullable(registry.get(qualifier.qualifier()))
                            .flatMap(TermBody::qualifier);
            if (definition.isEmpty()) {
                findings.add(undefined(pointer + "/qualifier", qualifier.qualifier()));
            } else if (!property.qualifiers().contains(qualifier.qualifier())) {
                findings.add(notAllowed(pointer, claim.property(), qualifier.qualifier()));
            } else {
                fit.check(
                        pointer + "/value", qualifier.value(), definition.get().values(), findings);
                if (!seen.add(qualifier.qualifier()) && !definition.get().repeatable()) {
                    findings.add(repeated(pointer, qualifier.qualifier()));
                }
            }
        }
    }

    private void checkCycle(RecordId record, ClaimBody claim, List<Finding> findings) {
        if (claim.value() instanceof Value.RecordValue value) {
            locks.hold("cycle:" + claim.property());
            if (claims.leads(claim.property(), value.record(), claim.subject(), record)) {
                findings.add(
                        Finding.error(
                                "cycle",
                                "/value/record",
                                "By the other claims, %s leads from there back to the subject."
                                        .formatted(claim.property())));
            }
        }
    }

    private static Finding undefined(String pointer, TermCode code) {
        return Finding.error(
                "term-undefined",
                pointer,
                "%s is not in the registry; add it first.".formatted(code));
    }

    private static Finding notAllowed(String pointer, TermCode property, TermCode qualifier) {
        return Finding.error(
                "qualifier-not-allowed",
                pointer + "/qualifier",
                "%s does not take the qualifier %s.".formatted(property, qualifier));
    }

    private static Finding repeated(String pointer, TermCode qualifier) {
        return Finding.error(
                "qualifier-repeated",
                pointer + "/qualifier",
                "A claim has %s once at most; make another claim.".formatted(qualifier));
    }
}
