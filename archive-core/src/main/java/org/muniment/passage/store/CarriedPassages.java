package org.muniment.passage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Carrying;
import org.muniment.passage.PassageId;
import org.muniment.passage.Place;
import org.muniment.passage.Placement;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/** What became of passages in newer texts; added to, never changed. */
@ApplicationScoped
public class CarriedPassages {

    private static final String COLUMNS =
            "select c.passage, c.text_version, c.state, c.carried, c.likely_start, c.likely_end,"
                    + " c.at from carried_passage c ";

    /** Of words that were expunged there is nothing to say. */
    private static final String HELD =
            " join passage p on p.id = c.passage join text_version t on t.id = c.text_version"
                    + " where p.exact is not null and t.words is not null ";

    private static final String WAITING =
            " and c.state in ('changed', 'lost') and not exists (select 1 from placed_passage d"
                    + " where d.passage = c.passage and d.text_version = c.text_version) ";

    private final Session session;

    CarriedPassages(Session session) {
        this.session = session;
    }

    /**
     * @param carried the passage in the newer text, when the words were found for certain
     */
    public void add(
            PassageId passage,
            TextId into,
            Carrying found,
            Optional<PassageId> carried,
            Instant at) {
        Optional<Place> likely = found.place().filter(place -> carried.isEmpty());
        session.createNativeMutationQuery(
                        """
                        insert into carried_passage
                            (passage, text_version, state, carried, likely_start, likely_end, at)
                        values (:passage, :text, :state, :carried, :start, :end, :at)
                        on conflict do nothing\
                        """)
                .setParameter("passage", passage.toString())
                .setParameter("text", into.toString())
                .setParameter("state", found.state().word())
                .setParameter(
                        "carried", carried.map(PassageId::toString).orElse(null), String.class)
                .setParameter("start", likely.map(Place::start).orElse(null), Integer.class)
                .setParameter("end", likely.map(Place::end).orElse(null), Integer.class)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Takes a decision down; it holds until a later one. */
    public void place(CarriedPassage carried, Placement placement) {
        session.createNativeMutationQuery(
                        """
                        insert into placed_passage
                            (passage, text_version, number, outcome, placed, reason, decided_by, at)
                        values (:passage, :text, :number, :outcome, :placed, :reason, :by, :at)\
                        """)
                .setParameter("passage", carried.passage().toString())
                .setParameter("text", carried.into().toString())
                .setParameter("number", carried.placements().size() + 1)
                .setParameter("outcome", placement.placed().isPresent() ? "placed" : "lost")
                .setParameter(
                        "placed",
                        placement.placed().map(PassageId::toString).orElse(null),
                        String.class)
                .setParameter("reason", placement.reason().orElse(null), String.class)
                .setParameter("by", placement.by().toString())
                .setParameter("at", placement.at())
                .executeUpdate();
    }

    public Optional<CarriedPassage> one(PassageId passage, TextId into) {
        return rows(
                        COLUMNS + "where c.passage = :passage and c.text_version = :text",
                        Map.of("passage", passage.toString(), "text", into.toString()))
                .stream()
                .findFirst();
    }

    /** What became of these passages, in each newer text, the earliest first. */
    public List<CarriedPassage> of(Collection<PassageId> passages) {
        return passages.isEmpty()
                ? List.of()
                : rows(
                        COLUMNS + "where c.passage in (:passages) order by c.at, c.text_version",
                        Map.of("passages", passages.stream().map(PassageId::toString).toList()));
    }

    /** What became of the passages of the earlier text in this one, in the order they had there. */
    public List<CarriedPassage> into(TextId text) {
        return rows(
                COLUMNS
                        + HELD
                        + " and c.text_version = :text"
                        + " order by p.span_start, p.span_end, p.id",
                Map.of("text", text.toString()));
    }

    /**
     * Those that wait for a curator, the longest waiting first.
     *
     * @param source only those of this source
     * @param after the last of the page before
     */
    public List<CarriedPassage> waiting(
            Optional<RecordId> source, Optional<CarriedPassage> after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder(COLUMNS);
        sql.append(HELD).append(WAITING);
        source.ifPresent(
                wanted -> {
                    sql.append("and p.source = :source ");
                    parameters.put("source", wanted.toString());
                });
        after.ifPresent(
                last -> {
                    sql.append(
                            "and (c.at, c.text_version, c.passage)"
                                    + " > (:at, cast(:text as text), cast(:passage as text)) ");
                    parameters.put("at", last.at());
                    parameters.put("text", last.into().toString());
                    parameters.put("passage", last.passage().toString());
                });
        sql.append("order by c.at, c.text_version, c.passage limit ").append(most);
        return rows(sql.toString(), parameters);
    }

    private List<CarriedPassage> rows(String sql, Map<String, Object> parameters) {
        var query = session.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        Map<String, List<Placement>> placements = placements(rows);
        return rows.stream()
                .map(row -> carried(row, placements.getOrDefault(key(row), List.of())))
                .toList();
    }

    private Map<String, List<Placement>> placements(List<Object[]> rows) {
        Map<String, List<Placement>> placements = new HashMap<>();
        List<String> uncertain =
                rows.stream().filter(row -> row[3] == null).map(row -> (String) row[0]).toList();
        if (!uncertain.isEmpty()) {
            session.createNativeQuery(
                            "select passage, text_version, placed, reason, decided_by, at"
                                    + " from placed_passage where passage in (:passages)"
                                    + " order by passage, text_version, number",
                            Object[].class)
                    .setParameter("passages", uncertain)
                    .getResultList()
                    .forEach(
                            row ->
                                    placements
                                            .computeIfAbsent(key(row), key -> new ArrayList<>())
                                            .add(placement(row)));
        }
        return placements;
    }

    private static String key(Object[] row) {
        return row[0] + " " + row[1];
    }

    private static Placement placement(Object[] row) {
        return new Placement(
                id(row[2]),
                Optional.ofNullable((String) row[3]),
                AgentId.parse((String) row[4]),
                (Instant) row[5]);
    }

    private static CarriedPassage carried(Object[] row, List<Placement> placements) {
        Carrying.State state = Carrying.State.ofWord((String) row[2]);
        Optional<PassageId> carried = id(row[3]);
        return new CarriedPassage(
                PassageId.parse((String) row[0]),
                TextId.parse((String) row[1]),
                state,
                carried,
                Optional.ofNullable((Integer) row[4])
                        .map(start -> new Place(start, ((Number) row[5]).intValue())),
                (Instant) row[6],
                placements);
    }

    private static Optional<PassageId> id(@Nullable Object value) {
        return Optional.ofNullable((String) value).map(PassageId::parse);
    }
}
