package org.muniment.passage.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;
import org.muniment.passage.Maker;
import org.muniment.passage.Origin;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.record.RecordId;
import org.muniment.source.FileDigest;

/** The texts of sources, and their words apart. */
@ApplicationScoped
public class Texts implements PanacheRepositoryBase<TextRow, String> {

    private final EntityManager entities;

    Texts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds a text.
     *
     * @param words those whose digest and length it states
     */
    public void add(Text text, Words words) {
        Query insert =
                entities.createNativeQuery(
                                """
                                insert into text_version (id, source, method, maker, tool,
                                    tool_version, surrogate, page, file, encoding, derived_from,
                                    language, words, length, words_digest, blocks, remarks,
                                    entered_by, at, digest)
                                values (:id, :source, :method, :maker, :tool, :toolVersion,
                                    :surrogate, :page, :file, cast(:encoding as jsonb),
                                    :derivedFrom, :language, :words, :length, :wordsDigest,
                                    cast(:blocks as jsonb), cast(:remarks as jsonb),
                                    :enteredBy, :at, :digest)\
                                """)
                        .setParameter("id", text.id().toString())
                        .setParameter("source", text.source().toString())
                        .setParameter("language", text.language())
                        .setParameter("words", words.value())
                        .setParameter("length", text.length())
                        .setParameter("wordsDigest", text.words().bytes())
                        .setParameter("blocks", TextJson.write(text.blocks()))
                        .setParameter("remarks", TextJson.write(text.remarks()))
                        .setParameter("enteredBy", text.enteredBy().toString())
                        .setParameter("at", text.at())
                        .setParameter("digest", text.digest().bytes());
        origin(insert, text.origin());
        insert.executeUpdate();
    }

    private static void origin(Query insert, Origin origin) {
        Optional<Origin.Drawn> drawn = origin.drawn();
        Maker maker = origin.maker();
        insert.setParameter("method", origin.method().word());
        text(insert, "maker", maker instanceof Maker.Person(var agent) ? agent.toString() : null);
        text(insert, "tool", maker instanceof Maker.Machine(var tool, var v) ? tool : null);
        text(insert, "toolVersion", maker instanceof Maker.Machine(var t, var v) ? v : null);
        text(insert, "surrogate", drawn.map(d -> d.surrogate().toString()).orElse(null));
        insert.unwrap(org.hibernate.query.Query.class)
                .setParameter("page", drawn.map(Origin.Drawn::page).orElse(null), Integer.class);
        text(insert, "file", drawn.map(d -> d.file().hex()).orElse(null));
        text(
                insert,
                "encoding",
                drawn.flatMap(Origin.Drawn::encoding).map(TextJson::write).orElse(null));
        text(insert, "derivedFrom", origin.derivedFrom().map(TextId::toString).orElse(null));
    }

    /** Says the type, which the driver cannot see in a null. */
    private static void text(Query insert, String name, @Nullable String value) {
        insert.unwrap(org.hibernate.query.Query.class).setParameter(name, value, String.class);
    }

    /**
     * Removes the words of a text and of the passages in it, which an expunction names already, and
     * the index of its words.
     */
    public void expunge(TextId id) {
        entities.createNativeQuery(
                        "update passage set exact = null, prefix = null, suffix = null"
                                + " where text_version = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        entities.createNativeQuery("delete from text_fingerprint where text_version = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        entities.createNativeQuery("update text_version set words = null where id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    /** The texts that come from this one, at any remove; they keep their words. */
    public List<TextId> derivedFrom(TextId id) {
        return ids(
                """
                with recursive down (id) as (
                    select t.id from text_version t where t.derived_from = :key
                    union
                    select t.id from text_version t join down on t.derived_from = down.id
                ) select id from down order by 1\
                """,
                id.toString());
    }

    /** The texts that were drawn from a file; they keep their words. */
    public List<TextId> drawnFrom(FileDigest file) {
        return ids("select id from text_version where file = :key order by 1", file.hex());
    }

    private List<TextId> ids(String sql, String key) {
        return entities
                .createNativeQuery(sql, String.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .map(id -> TextId.parse((String) id))
                .toList();
    }

    /** The texts that take the place of this one, in the order in which they came. */
    public List<Text> succeeding(TextId id) {
        return list("derivedFrom = ?1 and method <> 'translation' order by at, id", id.toString())
                .stream()
                .map(TextRow::text)
                .toList();
    }

    public Optional<Text> byId(TextId id) {
        return findByIdOptional(id.toString()).map(TextRow::text);
    }

    /** Those of these texts that there are. */
    public Map<TextId, Text> byIds(Collection<TextId> ids) {
        return list("id in ?1", ids.stream().map(TextId::toString).toList()).stream()
                .map(TextRow::text)
                .collect(Collectors.toMap(Text::id, Function.identity()));
    }

    /** The texts of a source, in the order in which they came. */
    public List<Text> ofSource(RecordId source) {
        return list("source = ?1 order by at, id", source.toString()).stream()
                .map(TextRow::text)
                .toList();
    }

    /** The text of a source with these very words, read from the same page by the same program. */
    public Optional<Text> same(Text text) {
        return ofSource(text.source()).stream()
                .filter(other -> other.words().equals(text.words()))
                .filter(other -> other.origin().equals(text.origin()))
                .filter(other -> other.language().equals(text.language()))
                .findFirst();
    }

    /** All the words; empty when there is no such text, or they were expunged. */
    public Optional<Words> words(TextId id) {
        return single("select words from text_version where id = :id", id).map(Words::new);
    }

    /**
     * Some of the words; empty when there is no such text, or they were expunged.
     *
     * @param start in code points
     * @param end in code points, exclusive
     */
    public Optional<String> words(TextId id, int start, int end) {
        return single(
                "select substring(words from %d for %d) from text_version where id = :id"
                        .formatted(start + 1, end - start),
                id);
    }

    private Optional<String> single(String sql, TextId id) {
        return entities
                .createNativeQuery(sql, String.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .findFirst();
    }

    /**
     * What the database finds when it measures the words of these texts again; texts without words
     * are left out.
     */
    public Map<TextId, Measure> measures(Collection<TextId> ids) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select id, char_length(words), sha256(convert_to(words, 'UTF8')),
                                    digest
                                from text_version where id in (:ids) and words is not null\
                                """,
                                Object[].class)
                        .setParameter("ids", ids.stream().map(TextId::toString).toList())
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> TextId.parse((String) row[0]),
                                row ->
                                        new Measure(
                                                (Integer) row[1],
                                                Digest.of32((byte[]) row[2]),
                                                Digest.of32((byte[]) row[3]))));
    }

    /**
     * What the kept words of a text measure now.
     *
     * @param length in code points
     * @param words SHA-256 of the words in UTF-8
     * @param stated the digest of the text that was kept when it was added
     */
    public record Measure(int length, Digest words, Digest stated) {

        /** Whether these are the words of a text, and it is as it was added. */
        public boolean isOf(Text text) {
            return text.words().equals(words)
                    && text.length() == length
                    && text.digest().equals(stated);
        }
    }
}
