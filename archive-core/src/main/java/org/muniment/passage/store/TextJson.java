package org.muniment.passage.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Encoding;

/** The parts of a text that are kept as JSON. Its digest is not taken over this form. */
final class TextJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                    .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .build();

    private TextJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    static List<Block> blocks(String json) {
        return List.of(read(json, Block[].class));
    }

    static List<Finding> findings(String json) {
        return List.of(read(json, Finding[].class));
    }

    static int[] numbers(String json) {
        return read(json, int[].class);
    }

    static Encoding encoding(String json) {
        return read(json, Encoding.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is kept in a form that cannot be read", e);
        }
    }
}
