package org.muniment.extraction.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.Order;
import org.muniment.kernel.Finding;
import org.muniment.passage.Method;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

@Entity
@Table(name = "extraction")
class ExtractionRow {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .build();

    @Id String id;
    @Column String source;
    @Column String surrogate;
    @Column int page;
    @Column String method;
    @Column String scripts;
    @Column String language;
    @Column String reader;
    @Column String state;
    @Column int attempt;
    @Column int done;
    @Column int total;

    @Column(name = "text_version")
    @Nullable String text;

    @Column
    @ColumnTransformer(read = "cast(metadata as text)", write = "cast(? as jsonb)")
    String metadata;

    @Column
    @ColumnTransformer(read = "cast(findings as text)", write = "cast(? as jsonb)")
    String findings;

    @Column(name = "asked_by")
    String askedBy;

    @Column Instant at;
    @Column @Nullable Instant begun;
    @Column @Nullable Instant ended;

    Order order() {
        return new Order(
                RecordId.parse(source),
                SurrogateId.parse(surrogate),
                page,
                Method.ofWord(method).orElseThrow(),
                scripts.isEmpty() ? List.of() : List.of(scripts.split("\\+")),
                Optional.of(language).filter(tag -> !tag.isEmpty()));
    }

    Extraction extraction() {
        return new Extraction(
                ExtractionId.parse(id),
                order(),
                Extraction.State.valueOf(state.toUpperCase(Locale.ROOT)),
                attempt,
                done,
                total,
                Optional.ofNullable(text).map(TextId::parse),
                read(metadata, new TypeReference<Map<String, String>>() {}),
                read(findings, new TypeReference<List<Finding>>() {}),
                AgentId.parse(askedBy),
                at,
                Optional.ofNullable(begun),
                Optional.ofNullable(ended));
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "an extraction is kept in a form that cannot be read", e);
        }
    }
}
