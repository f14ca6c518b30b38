package org.muniment.vocabulary.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormat;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;

@ApplicationScoped
class TermFormat implements BodyFormat {

    @Override
    public RecordKind kind() {
        return RecordKind.TERM;
    }

    @Override
    public Class<TermBody> type() {
        return TermBody.class;
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Map<Class<?>, Class<?>> mixIns() {
        return Map.of(TermCode.class, CodeAsText.class);
    }

    /** A code is one string. */
    private abstract static class CodeAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TermCode parse(String text) {
            return TermCode.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }
}
