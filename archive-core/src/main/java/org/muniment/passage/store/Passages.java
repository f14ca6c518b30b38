package org.muniment.passage.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quotation;
import org.muniment.passage.Region;
import org.muniment.passage.Stretch;
import org.muniment.passage.TextId;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;

/** Passages; added to, never changed. */
@ApplicationScoped
public class Passages implements PanacheRepositoryBase<PassageRow, String> {

    private final EntityManager entities;

    Passages(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds a passage, unless its agent has one in the same place.
     *
     * @return the one that is there afterwards
     */
    public Passage addOrFind(Passage passage) {
        Query<?> insert =
                entities.createNativeQuery(
                                """
                                insert into passage (id, source, text_version, words_digest,
                                    span_start, span_end, exact, prefix, suffix, surrogate, page,
                                    file, x, y, width, height, made_by, at)
                                values (:id, :source, :text, :words, :start, :end, :exact, :prefix,
                                    :suffix, :surrogate, :page, :file, :x, :y, :width, :height,
                                    :agent, :at)
                                on conflict (made_by, text_version, span_start, span_end,
                                    surrogate, page, x, y, width, height) do nothing\
                                """)
                        .unwrap(Query.class)
                        .setParameter("id", passage.id().toString())
                        .setParameter("source", passage.source().toString())
                        .setParameter("at", passage.at());
        anchor(insert, passage);
        insert.executeUpdate();
        return inPlaceOf(passage).orElseThrow();
    }

    private Optional<Passage> inPlaceOf(Passage passage) {
        Query<?> query =
                entities.createQuery(
                                """
                                from PassageRow where madeBy = :agent
                                    and text is not distinct from :text
                                    and spanStart is not distinct from :start
                                    and spanEnd is not distinct from :end
                                    and surrogate is not distinct from :surrogate
                                    and page is not distinct from :page
                                    and x is not distinct from :x and y is not distinct from :y
                                    and width is not distinct from :width
                                    and height is not distinct from :height\
                                """,
                                PassageRow.class)
                        .unwrap(Query.class);
        place(query, passage);
        return query.getResultList().stream().map(row -> ((PassageRow) row).passage()).findFirst();
    }

    private static void anchor(Query<?> insert, Passage passage) {
        place(insert, passage);
        Optional<Anchor.OnText> words = onText(passage);
        Optional<Quotation> quotation = words.map(Anchor.OnText::stretch).map(Stretch::quotation);
        set(
                insert,
                "words",
                words.map(anchor -> anchor.words().bytes()).orElse(null),
                byte[].class);
        set(insert, "exact", quotation.map(Quotation::exact).orElse(null), String.class);
        set(insert, "prefix", quotation.map(Quotation::prefix).orElse(null), String.class);
        set(insert, "suffix", quotation.map(Quotation::suffix).orElse(null), String.class);
        set(
                insert,
                "file",
                onImage(passage).map(anchor -> anchor.file().hex()).orElse(null),
                String.class);
    }

    /** What two passages in the same place have in common. */
    private static void place(Query<?> query, Passage passage) {
        Optional<Anchor.OnText> words = onText(passage);
        Optional<Anchor.OnImage> image = onImage(passage);
        Optional<Region> region = image.flatMap(Anchor.OnImage::region);
        query.setParameter("agent", passage.madeBy().toString());
        set(query, "text", words.map(w -> w.text().toString()).orElse(null), String.class);
        set(query, "start", words.map(w -> w.stretch().start()).orElse(null), Integer.class);
        set(query, "end", words.map(w -> w.stretch().end()).orElse(null), Integer.class);
        set(
                query,
                "surrogate",
                image.map(i -> i.surrogate().toString()).orElse(null),
                String.class);
        set(query, "page", image.map(Anchor.OnImage::page).orElse(null), Integer.class);
        set(query, "x", region.map(Region::x).orElse(null), Integer.class);
        set(query, "y", region.map(Region::y).orElse(null), Integer.class);
        set(query, "width", region.map(Region::width).orElse(null), Integer.class);
        set(query, "height", region.map(Region::height).orElse(null), Integer.class);
    }

    /** Says the type, which the driver cannot see in a null. */
    private static <T> void set(Query<?> query, String name, @Nullable T value, Class<T> type) {
        query.setParameter(name, value, type);
    }

    private static Optional<Anchor.OnText> onText(Passage passage) {
        return Optional.of(passage.anchor())
                .filter(Anchor.OnText.class::isInstance)
                .map(Anchor.OnText.class::cast);
    }

    private static Optional<Anchor.OnImage> onImage(Passage passage) {
        return Optional.of(passage.anchor())
                .filter(Anchor.OnImage.class::isInstance)
                .map(Anchor.OnImage.class::cast);
    }

    public Optional<Passage> byId(PassageId id) {
        return findByIdOptional(id.toString()).map(PassageRow::passage);
    }

    /** Those of these passages that there are and whose words were not expunged. */
    public Map<PassageId, Passage> byIds(Collection<PassageId> ids) {
        return list("id in ?1", ids.stream().map(PassageId::toString).toList()).stream()
                .filter(row -> !row.expunged())
                .map(PassageRow::passage)
                .collect(Collectors.toMap(Passage::id, Function.identity()));
    }

    /**
     * The sources of those of these passages that there are, even when their words were expunged.
     */
    public Map<PassageId, RecordId> sources(Collection<PassageId> ids) {
        return list("id in ?1", ids.stream().map(PassageId::toString).toList()).stream()
                .collect(
                        Collectors.toMap(
                                row -> PassageId.parse(row.id), row -> RecordId.parse(row.source)));
    }

    /** The passages in a text, in the order in which they stand there. */
    public List<Passage> onText(TextId text) {
        return list("text = ?1 order by spanStart, spanEnd, at, id", text.toString()).stream()
                .map(PassageRow::passage)
                .toList();
    }

    /** The passages on an image, wherever it is used, in the order in which they were made. */
    public List<Passage> onImage(FileDigest file) {
        return list("file = ?1 order by at, id", file.hex()).stream()
                .map(PassageRow::passage)
                .toList();
    }

    /**
     * What the database finds when it looks passages up again; those that there are not are left
     * out.
     */
    public List<Check> check(Collection<PassageId> ids) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select p.id, p.text_version,
                                    p.text_version is not null
                                        and (p.exact is null or t.words is null),
                                    case when p.text_version is null then
                                        i.file = p.file
                                        and coalesce(p.x + p.width <= case
                                            when i.orientation >= 5 then i.height
                                            else i.width end, true)
                                        and coalesce(p.y + p.height <= case
                                            when i.orientation >= 5 then i.width
                                            else i.height end, true)
                                    else
                                        t.words_digest = p.words_digest
                                        and substring(t.words from p.span_start + 1
                                            for p.span_end - p.span_start) = p.exact
                                        and substring(t.words from greatest(p.span_start - :around, 0)
                                            + 1 for least(p.span_start, :around)) = p.prefix
                                        and substring(t.words from p.span_end + 1 for :around)
                                            = p.suffix
                                    end
                                from passage p
                                left join text_version t on t.id = p.text_version
                                left join surrogate_page s
                                    on s.surrogate = p.surrogate and s.number = p.page
                                left join image i on i.file = s.file and i.number = s.image
                                where p.id in (:ids)\
                                """,
                                Object[].class)
                        .setParameter("ids", ids.stream().map(PassageId::toString).toList())
                        .setParameter("around", Quotation.CONTEXT)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Check(
                                        PassageId.parse((String) row[0]),
                                        Optional.ofNullable((String) row[1]).map(TextId::parse),
                                        (Boolean) row[2],
                                        Boolean.TRUE.equals(row[3])))
                .toList();
    }

    /**
     * A passage looked up again.
     *
     * @param text for one on a text
     * @param expunged whether its words were removed, so that there is nothing to compare
     * @param holds whether the words stand where it says, byte for byte; for an image, whether the
     *     page still is that file and the region within it
     */
    public record Check(
            PassageId passage, Optional<TextId> text, boolean expunged, boolean holds) {}
}
