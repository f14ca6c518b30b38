package org.muniment.source.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;
import org.muniment.source.FilePlace;
import org.muniment.source.ImageId;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.StoredFile;
import org.muniment.source.SurrogateId;

/** What the database knows of files. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<FileRow, String> {

    private final EntityManager entities;

    StoredFiles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits until nobody else in the archive keeps or sweeps these bytes, and until the end of the
     * transaction lets nobody else do so. Taken before any lock on records.
     */
    public void lock(FileDigest digest) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:digest, 0))",
                        Integer.class)
                .setParameter("digest", digest.hex())
                .getSingleResult();
    }

    public Optional<StoredFile> byDigest(FileDigest digest) {
        return findByIdOptional(digest.hex()).map(FileRow::file);
    }

    /**
     * @param images all that the file holds
     */
    public void add(StoredFile file, List<NumberedImage> images) {
        persist(FileRow.of(file));
        entities.flush();
        images.stream().filter(image -> image.number() > 1).forEach(image -> add(file, image));
    }

    private void add(StoredFile file, NumberedImage image) {
        entities.createNativeQuery(
                        """
                        insert into file_image (file, number, width, height, orientation)
                        values (:file, :number, :width, :height, :orientation)\
                        """)
                .setParameter("file", file.digest().hex())
                .setParameter("number", image.number())
                .setParameter("width", image.shape().width())
                .setParameter("height", image.shape().height())
                .setParameter("orientation", image.shape().orientation())
                .executeUpdate();
    }

    /** The images of files after the first of each. */
    Map<ImageId, ImageShape> furtherImages(Collection<FileDigest> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select file, number, width, height, orientation from file_image
                                where file in (:digests)\
                                """,
                                Object[].class)
                        .setParameter("digests", digests.stream().map(FileDigest::hex).toList())
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row ->
                                        new ImageId(
                                                new FileDigest((String) row[0]), (Integer) row[1]),
                                row ->
                                        new ImageShape(
                                                (Integer) row[2],
                                                (Integer) row[3],
                                                (Integer) row[4])));
    }

    /** All images of a file, in their order; none when it is no image. */
    public List<NumberedImage> images(StoredFile file) {
        List<NumberedImage> images = new ArrayList<>();
        file.image().ifPresent(first -> images.add(new NumberedImage(1, first)));
        furtherImages(List.of(file.digest()))
                .forEach((id, shape) -> images.add(new NumberedImage(id.number(), shape)));
        images.sort(Comparator.comparingInt(NumberedImage::number));
        return images;
    }

    /** The shape of one image. */
    public Optional<ImageShape> shape(ImageId id) {
        return id.number() == 1
                ? byDigest(id.file()).flatMap(StoredFile::image)
                : Optional.ofNullable(furtherImages(List.of(id.file())).get(id));
    }

    /** Those of these digests that are files of the archive. */
    public Set<FileDigest> known(Collection<FileDigest> digests) {
        return list("digest in ?1", digests.stream().map(FileDigest::hex).toList()).stream()
                .map(row -> new FileDigest(row.digest))
                .collect(Collectors.toSet());
    }

    /** Files in the order of their digests, after a given one. */
    public List<StoredFile> page(Optional<FileDigest> after, int most) {
        return find("digest > ?1 order by digest", after.map(FileDigest::hex).orElse(""))
                .page(0, most)
                .stream()
                .map(FileRow::file)
                .toList();
    }

    /** Where a file is used, in the order in which it came there. */
    public List<FilePlace> places(FileDigest digest) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select s.source, s.id, p.number
                                from surrogate_page p join surrogate s on s.id = p.surrogate
                                where p.file = :digest order by p.at, s.id, p.number\
                                """,
                                Object[].class)
                        .setParameter("digest", digest.hex())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new FilePlace(
                                        RecordId.parse((String) row[0]),
                                        SurrogateId.parse((String) row[1]),
                                        (Integer) row[2]))
                .toList();
    }
}
