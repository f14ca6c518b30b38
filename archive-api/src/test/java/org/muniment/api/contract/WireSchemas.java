package org.muniment.api.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Digest;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.passage.PassageId;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.store.EnumWords;
import org.muniment.vocabulary.TermCode;

/**
 * JSON Schemas (2020-12) of the Java types that go in and out, as the application's own mapper
 * reads and writes them: which members there are follows from the records, what they mean from
 * their comments, and the kinds of a sealed type from the mapper.
 */
final class WireSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Types whose simple names say too little, or are used twice. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "org.muniment.api.curation.source.PartView", "SourcePart",
                    "org.muniment.api.curation.review.PartView", "SubmissionPart",
                    "org.muniment.source.Level", "SourceLevel",
                    "org.muniment.passage.Encoding$Alternative", "EncodingAlternative");

    private final Map<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();
    private final Set<Class<?>> taken = new HashSet<>();
    private final ObjectMapper mapper;

    WireSchemas(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** All that were asked for, and all that these refer to, by name. */
    Map<String, ObjectNode> all() {
        return schemas;
    }

    /**
     * What callers send may leave out empty lists; what they are answered never does. To be told
     * before {@link #of}.
     */
    void isTaken(Type type) {
        walk(type, taken);
    }

    /** The schema, or a reference to it. */
    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable ->
                    of(bound.getOrDefault(variable, Object.class), Map.of());
            case ParameterizedType generic -> generic(generic, bound);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no JSON form of " + type);
        };
    }

    private ObjectNode generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return of(arguments[0], bound);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = typed("array");
            array.set("items", of(arguments[0], bound));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(arguments[1], bound));
            return map;
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return object(raw, inner);
    }

    private ObjectNode plain(Class<?> type) {
        if (type == Object.class || type == Body.class || JsonNode.class.isAssignableFrom(type)) {
            return JSON.objectNode();
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return typed("integer").put("format", "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == String.class) {
            return typed("string");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        Optional<ObjectNode> word = word(type);
        return word.isPresent() ? word.get() : component(type);
    }

    /** Values that are one string. */
    private Optional<ObjectNode> word(Class<?> type) {
        if (type == RecordId.class || type == PassageId.class) {
            return named(
                    "Identifier",
                    "[0-9bcdfghjkmnpqrstvwxz]{11}",
                    "Permanent and opaque: ten characters and a check character.");
        }
        if (type == TermCode.class) {
            return named(
                    "TermCode",
                    "[a-z0-9-]+/[a-z0-9-]+",
                    "Names a term by its scheme and its word: `event-type/meeting`.");
        }
        if (type == Decimal.class) {
            return named(
                    "Decimal",
                    "-?(0|[1-9][0-9]*)(\\.[0-9]+)?",
                    "A number in decimal digits, exact, as a string.");
        }
        if (type == Digest.class) {
            return named("Digest", "[0-9a-f]{64}", "SHA-256 in hexadecimal digits.");
        }
        if (type == Edtf.class) {
            return named("Edtf", "\\S.*", "A date in EDTF (ISO 8601-2:2019, levels 0 to 2).");
        }
        if (type == Calendar.class) {
            return named(
                    "Calendar",
                    "[a-z0-9]+(-[a-z0-9]+)*",
                    "The calendar of the words: `gregorian`, `julian`, `chinese-lunisolar`,"
                            + " `minguo`, or another.");
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> named(String name, String pattern, String description) {
        schemas.computeIfAbsent(
                name,
                _ ->
                        typed("string")
                                .put("pattern", "^" + pattern + "$")
                                .put("description", description));
        return Optional.of(ref(name));
    }

    private ObjectNode component(Class<?> type) {
        String name = name(type);
        Class<?> other = named.put(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "%s and %s would both be called %s: give one a name in WireSchemas.NAMES"
                            .formatted(type, other, name));
        }
        if (other == null) {
            schemas.put(name, JSON.objectNode());
            schemas.put(name, described(type, form(type)));
        }
        return ref(name);
    }

    private ObjectNode form(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        }
        if (type.isSealed()) {
            return oneOf(type);
        }
        if (type.isRecord()) {
            return object(type, Map.of());
        }
        throw new IllegalArgumentException("no JSON form of " + type);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode node = typed("string");
        ArrayNode words = node.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            words.add(EnumWords.of((Enum<?>) constant));
        }
        return node;
    }

    private ObjectNode oneOf(Class<?> type) {
        ObjectNode node = JSON.objectNode();
        ArrayNode each = node.putArray("oneOf");
        ObjectNode discriminator = JSON.objectNode().put("propertyName", property(type));
        ObjectNode mapping = discriminator.putObject("mapping");
        subtypes(type)
                .forEach(
                        (word, subtype) -> {
                            each.add(component(subtype));
                            String name = name(subtype);
                            ObjectNode schema = schemas.get(name);
                            ((ObjectNode) schema.withObject("/properties"))
                                    .set(property(type), typed("string").put("const", word));
                            ArrayNode required = schema.withArray("/required");
                            required.insert(0, property(type));
                            mapping.put(word, "#/components/schemas/" + name);
                        });
        node.set("discriminator", discriminator);
        return node;
    }

    private Map<String, Class<?>> subtypes(Class<?> type) {
        SerializationConfig config = mapper.getSerializationConfig();
        Map<String, Class<?>> byWord = new TreeMap<>();
        for (NamedType each :
                mapper.getSubtypeResolver()
                        .collectAndResolveSubtypesByClass(config, annotated(type))) {
            if (each.getType() != type) {
                byWord.put(each.getName(), each.getType());
            }
        }
        if (byWord.size() != type.getPermittedSubclasses().length) {
            throw new IllegalStateException("not every kind of " + type + " has a word in JSON");
        }
        return byWord;
    }

    private String property(Class<?> type) {
        return annotated(type).getAnnotation(JsonTypeInfo.class).property();
    }

    private AnnotatedClass annotated(Class<?> type) {
        SerializationConfig config = mapper.getSerializationConfig();
        return AnnotatedClassResolver.resolve(config, config.constructType(type), config);
    }

    private ObjectNode object(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        ObjectNode node = typed("object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        Map<String, String> comments = SourceComments.components(type);
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode schema =
                    component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                            ? JSON.objectNode()
                            : of(component.getGenericType(), bound);
            String comment = comments.get(component.getName());
            if (comment != null) {
                schema.put("description", comment);
            }
            properties.set(component.getName(), schema);
            if (isAlwaysThere(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private boolean isAlwaysThere(RecordComponent component) {
        Class<?> type = component.getType();
        JsonInclude ofAll = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        boolean leftOutWhenEmpty =
                component.getAccessor().isAnnotationPresent(JsonInclude.class)
                        || (Collection.class.isAssignableFrom(type)
                                && ofAll != null
                                && ofAll.value() == JsonInclude.Include.NON_EMPTY)
                        || (Collection.class.isAssignableFrom(type)
                                && taken.contains(component.getDeclaringRecord()));
        return type != Optional.class
                && !leftOutWhenEmpty
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode described(Class<?> type, ObjectNode schema) {
        StringBuilder text = new StringBuilder(SourceComments.of(type).orElse(""));
        if (type.isEnum()) {
            SourceComments.constants(type)
                    .forEach(
                            (constant, meaning) ->
                                    text.append(
                                            "\n- `%s`: %s"
                                                    .formatted(
                                                            constant.toLowerCase(
                                                                            java.util.Locale.ROOT)
                                                                    .replace('_', '-'),
                                                            meaning)));
        }
        return text.isEmpty() ? schema : schema.put("description", text.toString());
    }

    static String name(Class<?> type) {
        String known = NAMES.get(type.getName());
        if (known != null) {
            return known;
        }
        String simple = type.getSimpleName();
        Class<?> outer = type.getEnclosingClass();
        if (outer == null || outer.getSimpleName().endsWith("Resource")) {
            return simple;
        }
        String around = outer.getSimpleName();
        if (outer.isSealed()) {
            return simple.endsWith(around) ? simple : simple + around;
        }
        String stem = around.replaceFirst("(View|Body|Draft)$", "");
        return simple.startsWith(stem) ? simple : stem + simple;
    }

    private static void walk(Type type, Set<Class<?>> seen) {
        switch (type) {
            case ParameterizedType generic ->
                    List.of(generic.getActualTypeArguments()).forEach(each -> walk(each, seen));
            case Class<?> plain when plain.isSealed() && seen.add(plain) ->
                    List.of(plain.getPermittedSubclasses()).forEach(each -> walk(each, seen));
            case Class<?> plain when plain.isRecord() && seen.add(plain) ->
                    List.of(plain.getRecordComponents())
                            .forEach(each -> walk(each.getGenericType(), seen));
            default -> {}
        }
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
