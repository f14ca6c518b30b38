package org.muniment.record.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.kernel.CanonicalJson;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;

/**
 * The byte form of every kind of body: canonical JSON (RFC 8785), with a schema number beside it.
 */
@ApplicationScoped
public class BodyFormats {

    private final Map<RecordKind, BodyFormat> formats = new EnumMap<>(RecordKind.class);
    private final JsonMapper json;

    BodyFormats(@All List<BodyFormat> all) {
        for (BodyFormat format : all) {
            if (formats.put(format.kind(), format) != null) {
                throw new IllegalStateException("two formats for " + format.kind());
            }
        }
        json = mapper(all);
    }

    private static JsonMapper mapper(List<BodyFormat> formats) {
        JsonMapper mapper =
                JsonMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule()).build();
        configure(mapper, formats);
        return mapper;
    }

    /** Makes another mapper read and write bodies, and the values within, as this one does. */
    public void configure(ObjectMapper mapper) {
        configure(mapper, formats.values());
    }

    /** Domain types as they are, nothing guessed, nothing unknown accepted. */
    private static void configure(ObjectMapper mapper, Collection<BodyFormat> formats) {
        mapper.registerModule(new ValueModule());
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        mapper.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        formats.forEach(format -> format.mixIns().forEach(mapper::addMixIn));
    }

    public int schema(RecordKind kind) {
        return format(kind).schema();
    }

    /** The canonical bytes of a body. */
    public byte[] write(Body body) {
        try {
            return CanonicalJson.of(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body of " + body.kind() + " cannot be written", e);
        }
    }

    /** The body that these bytes, written with this schema number, stand for. */
    public Body read(RecordKind kind, int schema, byte[] bytes) {
        BodyFormat format = format(kind);
        try {
            if (schema == format.schema()) {
                return json.readValue(bytes, format.type());
            }
            ObjectNode old = (ObjectNode) json.readTree(bytes);
            return json.treeToValue(format.upcast(schema, old), format.type());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a body of %s, schema %d, cannot be read".formatted(kind, schema), e);
        }
    }

    /** The bytes as a tree, for comparing bodies of any kind. */
    public JsonNode tree(Body body) {
        return json.valueToTree(body);
    }

    /** The Java type of the bodies of a kind. */
    public Class<? extends Body> type(RecordKind kind) {
        return format(kind).type();
    }

    private BodyFormat format(RecordKind kind) {
        BodyFormat format = formats.get(kind);
        if (format == null) {
            throw new IllegalStateException("no format for " + kind);
        }
        return format;
    }
}
