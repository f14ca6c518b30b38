package org.muniment.record.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Locale;

/**
 * Our enums in JSON: in lower case, words joined by hyphens, in every body and every answer. {@code
 * METADATA_ONLY} is {@code metadata-only}.
 */
public final class EnumWords {

    private static final String OURS = "org.muniment.";

    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonSerializer<?> standard) {
            return ours(type) ? new Writer() : standard;
        }
    }

    static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            return ours(type) ? new Reader(type.getRawClass()) : standard;
        }
    }

    private static boolean ours(JavaType type) {
        return type.getRawClass().getName().startsWith(OURS);
    }

    private static final class Writer extends StdScalarSerializer<Enum<?>> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider context)
                throws IOException {
            out.writeString(of(value));
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1;

        Reader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), in);
            }
            String word = in.getText();
            for (Object constant : handledType().getEnumConstants()) {
                if (of((Enum<?>) constant).equals(word)) {
                    return constant;
                }
            }
            return context.handleWeirdStringValue(handledType(), word, "not one of its words");
        }
    }
}
