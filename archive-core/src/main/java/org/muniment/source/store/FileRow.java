package org.muniment.source.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.muniment.source.FileDigest;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.StoredFile;

@Entity
@Immutable
@Table(name = "file")
class FileRow {
    @Id String digest;
    @Column long size;

    @Column(name = "media_type")
    String mediaType;

    @Column @Nullable Integer width;
    @Column @Nullable Integer height;
    @Column @Nullable Integer orientation;
    @Column Instant at;

    static FileRow of(StoredFile file) {
        FileRow row = new FileRow();
        row.digest = file.digest().hex();
        row.size = file.size();
        row.mediaType = file.type().word();
        row.width = file.image().map(ImageShape::width).orElse(null);
        row.height = file.image().map(ImageShape::height).orElse(null);
        row.orientation = file.image().map(ImageShape::orientation).orElse(null);
        row.at = file.at();
        return row;
    }

    StoredFile file() {
        return new StoredFile(
                new FileDigest(digest),
                size,
                MediaType.ofWord(mediaType).orElseThrow(),
                shape(),
                at);
    }

    private Optional<ImageShape> shape() {
        if (width == null || height == null || orientation == null) {
            return Optional.empty();
        }
        return Optional.of(new ImageShape(width, height, orientation));
    }
}
