package org.muniment.source.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.muniment.record.AgentId;
import org.muniment.source.FileDigest;
import org.muniment.source.FileName;
import org.muniment.source.ImageId;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.StoredFile;

@Entity
@Immutable
@IdClass(SurrogatePageRow.Key.class)
@Table(name = "surrogate_page")
class SurrogatePageRow {
    @Id String surrogate;
    @Id int number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file")
    FileRow file;

    @Column int image;
    @Column String name;
    @Column @Nullable String label;
    @Column String agent;
    @Column Instant at;

    ImageId imageId() {
        return new ImageId(new FileDigest(file.digest), image);
    }

    /**
     * @param further the shapes of images that are not the first in their file
     */
    Page page(Map<ImageId, ImageShape> further) {
        StoredFile bytes = file.file();
        Optional<ImageShape> shape =
                image == 1 ? bytes.image() : Optional.ofNullable(further.get(imageId()));
        return new Page(
                number,
                bytes,
                shape.map(known -> new NumberedImage(image, known)),
                new FileName(name),
                Optional.ofNullable(label),
                AgentId.parse(agent),
                at);
    }

    /** The primary key; JPA wants a class with setters by field. */
    static final class Key {
        String surrogate = "";
        int number;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.number == number
                    && key.surrogate.equals(surrogate);
        }

        @Override
        public int hashCode() {
            return Objects.hash(surrogate, number);
        }
    }
}
