package org.muniment.claim.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Evidence;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class AttestationFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.ATTESTATION;
    }

    @Override
    public Class<AttestationBody> type() {
        return AttestationBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Map<Class<?>, Class<?>> mixIns() {
        return Map.of(Evidence.class, EvidenceByType.class, PassageId.class, IdAsText.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Evidence.QuotationEvidence.class, name = "quotation"),
        @JsonSubTypes.Type(value = Evidence.ImageEvidence.class, name = "image"),
        @JsonSubTypes.Type(value = Evidence.LocatorEvidence.class, name = "locator"),
        @JsonSubTypes.Type(value = Evidence.SearchReport.class, name = "search-report"),
        @JsonSubTypes.Type(value = Evidence.Inference.class, name = "inference"),
        @JsonSubTypes.Type(value = Evidence.EditorialJudgement.class, name = "editorial-judgement")
    })
    private interface EvidenceByType {}

    /** An identifier is one string. */
    private abstract static class IdAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PassageId parse(String text) {
            return PassageId.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }
}
