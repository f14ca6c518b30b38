package org.muniment.extraction.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.WordBoxes;
import org.muniment.passage.TextId;

/** Where the words of texts stand on pages; added to, never changed. */
@ApplicationScoped
public class Layouts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS =
            "select number, width, height, span_start, span_end, cast(%s as text)"
                    + " from text_page where text_version = :text";

    private final EntityManager entities;

    Layouts(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds the pages of a text that has none yet. */
    public void add(TextId text, List<LaidOutPage> pages) {
        for (LaidOutPage page : pages) {
            entities.createNativeQuery(
                            """
                            insert into text_page (text_version, number, width, height, span_start,
                                span_end, boxes)
                            values (:text, :number, :width, :height, :start, :end,
                                cast(:boxes as jsonb))
                            on conflict do nothing\
                            """)
                    .setParameter("text", text.toString())
                    .setParameter("number", page.number())
                    .setParameter("width", page.width())
                    .setParameter("height", page.height())
                    .setParameter("start", page.start())
                    .setParameter("end", page.end())
                    .setParameter("boxes", Arrays.toString(WordBoxes.flat(page.words())))
                    .executeUpdate();
        }
    }

    /** The pages of a text in their order, without their words. */
    public List<LaidOutPage> outline(TextId text) {
        return rows(COLUMNS.formatted("null") + " order by number", text, 0, 0);
    }

    /** Pages that hold some of these words, with all of theirs. */
    public List<LaidOutPage> holding(TextId text, int start, int end) {
        return rows(
                COLUMNS.formatted("boxes")
                        + " and span_start < :to and span_end > :from order by number",
                text,
                start,
                end);
    }

    /** One page with its words. */
    public Optional<LaidOutPage> page(TextId text, int number) {
        return rows(COLUMNS.formatted("boxes") + " and number = :from and :to = 0", text, number, 0)
                .stream()
                .findFirst();
    }

    private List<LaidOutPage> rows(String sql, TextId text, int from, int to) {
        var query =
                entities.createNativeQuery(sql, Object[].class)
                        .setParameter("text", text.toString());
        if (sql.contains(":from")) {
            query.setParameter("from", from).setParameter("to", to);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> page((Object[]) row)).toList();
    }

    private static LaidOutPage page(Object[] row) {
        return new LaidOutPage(
                (Integer) row[0],
                (Integer) row[1],
                (Integer) row[2],
                (Integer) row[3],
                (Integer) row[4],
                WordBoxes.of(numbers((String) row[5])));
    }

    private static int[] numbers(@Nullable String json) {
        try {
            return json == null ? new int[0] : JSON.readValue(json, int[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page is kept in a form that cannot be read", e);
        }
    }
}
