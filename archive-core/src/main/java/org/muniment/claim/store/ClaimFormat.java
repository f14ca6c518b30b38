package org.muniment.claim.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Value;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;

@ApplicationScoped
class ClaimFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.CLAIM;
    }

    @Override
    public Class<ClaimBody> type() {
        return ClaimBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Map<Class<?>, Class<?>> mixIns() {
        return Map.of(Value.class, ValueByType.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Dated.class, name = "dating"),
        @JsonSubTypes.Type(value = Value.RecordValue.class, name = "record"),
        @JsonSubTypes.Type(value = Value.TermValue.class, name = "term"),
        @JsonSubTypes.Type(value = Value.DescribedPerson.class, name = "described-person"),
        @JsonSubTypes.Type(value = Value.TextValue.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Quantity.class, name = "quantity"),
        @JsonSubTypes.Type(value = Value.Ordinal.class, name = "ordinal"),
        @JsonSubTypes.Type(value = Value.Unknown.class, name = "unknown"),
        @JsonSubTypes.Type(value = Value.None.class, name = "none")
    })
    private interface ValueByType {}
}
