package org.muniment.source.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.record.RecordId;
import org.muniment.source.ImageId;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.Surrogate;
import org.muniment.source.SurrogateId;

/** Surrogates with their pages; added to, never changed. */
@ApplicationScoped
public class Surrogates implements PanacheRepositoryBase<SurrogateRow, String> {

    private final EntityManager entities;
    private final StoredFiles files;

    Surrogates(EntityManager entities, StoredFiles files) {
        this.entities = entities;
        this.files = files;
    }

    /** Adds a surrogate with its pages. */
    public void add(Surrogate surrogate) {
        persist(
                SurrogateRow.of(
                        surrogate.id(),
                        surrogate.source(),
                        surrogate.arrival(),
                        surrogate.agent(),
                        surrogate.at()));
        surrogate.pages().forEach(page -> add(surrogate.id(), page));
    }

    /** Adds a page to a surrogate. */
    public void add(SurrogateId surrogate, Page page) {
        SurrogatePageRow row = new SurrogatePageRow();
        row.surrogate = surrogate.toString();
        row.number = page.number();
        row.image = page.image().map(NumberedImage::number).orElse(1);
        row.file = entities.getReference(FileRow.class, page.file().digest().hex());
        row.name = page.name().value();
        row.label = page.label().orElse(null);
        row.agent = page.agent().toString();
        row.at = page.at();
        entities.persist(row);
        entities.flush();
    }

    /** Lets nobody else add a page until the end of the transaction. */
    public void lock(SurrogateId id) {
        entities.createNativeQuery("select id from surrogate where id = :id for update")
                .setParameter("id", id.toString())
                .getResultList();
    }

    public Optional<Surrogate> byId(SurrogateId id) {
        return with(list("id = ?1", id.toString())).stream().findFirst();
    }

    /** Which of the images of its file a page is, from 1; the page is one that there is. */
    public int imageOf(SurrogateId surrogate, int page) {
        return entities.createQuery(
                        "select p.image from SurrogatePageRow p"
                                + " where p.surrogate = :surrogate and p.number = :page",
                        Integer.class)
                .setParameter("surrogate", surrogate.toString())
                .setParameter("page", page)
                .getSingleResult();
    }

    /** The surrogates of a source, in the order in which they came. */
    public List<Surrogate> ofSource(RecordId source) {
        return with(list("source = ?1 order by at, id", source.toString()));
    }

    /** Whether an image stands for a source, or is one of its pages. */
    public boolean holdImageOf(RecordId source) {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select exists (select 1 from surrogate s
                                    join surrogate_page p on p.surrogate = s.id
                                    join file f on f.digest = p.file
                                    where s.source = :source and f.media_type like 'image/%')\
                                """,
                                Boolean.class)
                        .setParameter("source", source.toString())
                        .getSingleResult();
    }

    private List<Surrogate> with(List<SurrogateRow> rows) {
        List<SurrogatePageRow> pages =
                entities.createQuery(
                                "from SurrogatePageRow p join fetch p.file"
                                        + " where p.surrogate in :surrogates",
                                SurrogatePageRow.class)
                        .setParameter("surrogates", rows.stream().map(row -> row.id).toList())
                        .getResultList();
        Map<ImageId, ImageShape> further =
                files.furtherImages(
                        pages.stream()
                                .filter(page -> page.image > 1)
                                .map(page -> page.imageId().file())
                                .collect(Collectors.toSet()));
        Map<String, List<Page>> bySurrogate =
                pages.stream()
                        .sorted(Comparator.comparingInt(page -> page.number))
                        .collect(
                                Collectors.groupingBy(
                                        page -> page.surrogate,
                                        Collectors.mapping(
                                                (SurrogatePageRow page) -> page.page(further),
                                                Collectors.toList())));
        return rows.stream()
                .map(row -> row.surrogate(bySurrogate.getOrDefault(row.id, List.of())))
                .toList();
    }
}
