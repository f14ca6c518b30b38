package org.muniment.passage.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;
import org.muniment.source.SurrogateId;

/** A text without its words, which are long and read apart. */
@Entity
@Immutable
@Table(name = "text_version")
class TextRow {
    @Id String id;
    @Column String source;
    @Column String method;
    @Column @Nullable String maker;
    @Column @Nullable String tool;

    @Column(name = "tool_version")
    @Nullable String toolVersion;

    @Column @Nullable String surrogate;
    @Column @Nullable Integer page;
    @Column @Nullable String file;

    @Column
    @ColumnTransformer(read = "cast(encoding as text)")
    @Nullable String encoding;

    @Column(name = "derived_from")
    @Nullable String derivedFrom;

    @Column String language;
    @Column int length;

    @Column(name = "words_digest")
    byte[] wordsDigest;

    @Column
    @ColumnTransformer(read = "cast(blocks as text)")
    String blocks;

    @Column
    @ColumnTransformer(read = "cast(remarks as text)")
    String remarks;

    @Column(name = "entered_by")
    String enteredBy;

    @Column Instant at;
    @Column byte[] digest;

    Text text() {
        return new Text(
                TextId.parse(id),
                RecordId.parse(source),
                new Origin(
                        Method.ofWord(method).orElseThrow(),
                        maker(),
                        Optional.ofNullable(surrogate).map(this::drawn),
                        Optional.ofNullable(derivedFrom).map(TextId::parse)),
                language,
                length,
                Digest.of32(wordsDigest),
                TextJson.blocks(blocks),
                TextJson.findings(remarks),
                AgentId.parse(enteredBy),
                at);
    }

    private Maker maker() {
        return maker != null
                ? new Maker.Person(AgentId.parse(maker))
                : new Maker.Machine(
                        Optional.ofNullable(tool).orElseThrow(),
                        Optional.ofNullable(toolVersion).orElseThrow());
    }

    private Origin.Drawn drawn(String from) {
        return new Origin.Drawn(
                SurrogateId.parse(from),
                Optional.ofNullable(page).orElseThrow(),
                new FileDigest(Optional.ofNullable(file).orElseThrow()),
                Optional.ofNullable(encoding).map(TextJson::encoding));
    }
}
