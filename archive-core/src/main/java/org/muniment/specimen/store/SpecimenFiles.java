package org.muniment.specimen.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muniment.record.store.ValueModule;
import org.muniment.specimen.Act;
import org.muniment.specimen.Person;

/**
 * The resources under {@code specimen/}: the people, the diary of what they do, the entries that
 * they write, and the files that they bring.
 */
@ApplicationScoped
public class SpecimenFiles {

    private static final String FOLDER = "/specimen/";
    private static final TypeReference<List<Act>> DIARY = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Person>> PEOPLE =
            new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModules(new Jdk8Module(), new ValueModule())
                        .addMixIn(Act.class, ByName.class)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .build();
        var absentAsEmpty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(absentAsEmpty);
        mapper.configOverride(Map.class).setSetterInfo(absentAsEmpty);
        return mapper;
    }

    /** The people, by the names that the diary calls them. */
    public Map<String, Person> people() {
        return read("people.json", PEOPLE);
    }

    /** What they do, in order. */
    public List<Act> diary() {
        return read("diary.json", DIARY);
    }

    /** What they write, by name, from all files of entries. */
    public Map<String, JsonNode> entries() {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (String file : read("entries.json", NAMES)) {
            JsonNode tree = read(file, new TypeReference<JsonNode>() {});
            tree.properties()
                    .forEach(
                            entry -> {
                                if (entries.put(entry.getKey(), entry.getValue()) != null) {
                                    throw new IllegalStateException(
                                            "two entries are called " + entry.getKey());
                                }
                            });
        }
        return entries;
    }

    /** The bytes of a file, to be closed by the caller. */
    public InputStream open(String name) {
        return Objects.requireNonNull(
                SpecimenFiles.class.getResourceAsStream(FOLDER + name), "no specimen " + name);
    }

    /** The words of a file in UTF-8. */
    public String words(String name) {
        try (InputStream bytes = open(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (InputStream bytes = open(name)) {
            return json.readValue(bytes, type);
        } catch (IOException e) {
            throw new IllegalStateException("the specimen file " + name + " cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Act.Write.class, name = "write"),
        @JsonSubTypes.Type(value = Act.Deposit.class, name = "deposit"),
        @JsonSubTypes.Type(value = Act.Read.class, name = "read"),
        @JsonSubTypes.Type(value = Act.Enter.class, name = "enter"),
        @JsonSubTypes.Type(value = Act.Submit.class, name = "submit"),
        @JsonSubTypes.Type(value = Act.Decide.class, name = "decide"),
        @JsonSubTypes.Type(value = Act.Resolve.class, name = "resolve"),
        @JsonSubTypes.Type(value = Act.Release.class, name = "release"),
        @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
        @JsonSubTypes.Type(value = Act.Comment.class, name = "comment"),
        @JsonSubTypes.Type(value = Act.Reply.class, name = "reply")
    })
    private interface ByName {}
}
