package org.muniment.passage.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quotation;
import org.muniment.passage.Region;
import org.muniment.passage.Stretch;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;
import org.muniment.source.SurrogateId;

@Entity
@Immutable
@Table(name = "passage")
class PassageRow {
    @Id String id;
    @Column String source;

    @Column(name = "text_version")
    @Nullable String text;

    @Column(name = "words_digest")
    byte @Nullable [] wordsDigest;

    @Column(name = "span_start")
    @Nullable Integer spanStart;

    @Column(name = "span_end")
    @Nullable Integer spanEnd;

    @Column @Nullable String exact;
    @Column @Nullable String prefix;
    @Column @Nullable String suffix;
    @Column @Nullable String surrogate;
    @Column @Nullable Integer page;
    @Column @Nullable String file;
    @Column @Nullable Integer x;
    @Column @Nullable Integer y;
    @Column @Nullable Integer width;
    @Column @Nullable Integer height;

    @Column(name = "made_by")
    String madeBy;

    @Column Instant at;

    /**
     * @throws Refusal {@link RefusalCode#EXPUNGED} when its words were expunged
     */
    Passage passage() {
        return new Passage(
                PassageId.parse(id),
                RecordId.parse(source),
                text == null ? onImage() : onText(text),
                AgentId.parse(madeBy),
                at);
    }

    /** Whether its words were removed. */
    boolean expunged() {
        return text != null && exact == null;
    }

    private Anchor onText(String in) {
        if (exact == null || prefix == null || suffix == null) {
            throw new Refusal(
                    RefusalCode.EXPUNGED, "The words of passage %s were expunged.".formatted(id));
        }
        return new Anchor.OnText(
                TextId.parse(in),
                Digest.of32(Optional.ofNullable(wordsDigest).orElseThrow()),
                new Stretch(
                        present(spanStart),
                        present(spanEnd),
                        new Quotation(exact, prefix, suffix)));
    }

    private Anchor onImage() {
        return new Anchor.OnImage(
                SurrogateId.parse(Optional.ofNullable(surrogate).orElseThrow()),
                present(page),
                new FileDigest(Optional.ofNullable(file).orElseThrow()),
                Optional.ofNullable(x)
                        .map(
                                left ->
                                        new Region(
                                                left,
                                                present(y),
                                                present(width),
                                                present(height))));
    }

    private static int present(@Nullable Integer value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
