package org.muniment.record.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfReading;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;

/** Values that are one string in JSON. */
public final class ValueModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public ValueModule() {
        super("muniment-values");
        text(Identifier.class, Identifier::new);
        text(RecordId.class, RecordId::parse);
        text(AgentId.class, AgentId::parse);
        text(ChangeSetId.class, ChangeSetId::parse);
        text(Digest.class, Digest::new);
        text(Decimal.class, Decimal::new);
        text(Calendar.class, Calendar::new);
        text(Edtf.class, ValueModule::edtf);
        setSerializerModifier(new EnumWords.Writing());
        setDeserializerModifier(new EnumWords.Reading());
    }

    private static Edtf edtf(String text) {
        return switch (EdtfReading.of(text)) {
            case EdtfReading.Understood understood -> understood.value();
            case EdtfReading.Refused refused -> throw Refusal.invalid("", refused.message());
        };
    }

    /** Adds a type that is written by {@code toString} and read by {@code parse}. */
    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(
                type,
                new StdScalarSerializer<T>(type) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider context)
                            throws IOException {
                        out.writeString(value.toString());
                    }
                });
        addDeserializer(
                type,
                new StdScalarDeserializer<T>(type) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        if (in.currentToken() != JsonToken.VALUE_STRING) {
                            throw MismatchedInputException.from(in, String.class, "not a string");
                        }
                        return parse.apply(in.getText());
                    }
                });
    }
}
