package org.muniment.suggestion.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.muniment.passage.Maker;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.Quote;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionPlace;
import org.muniment.suggestion.SuggestionState;

/** The suggestions on all texts. */
@ApplicationScoped
public class Suggestions {

    private static final String COLUMNS =
            """
            select id, text_version, kind, span_start, span_end, exact, meaning, engine,
                engine_version, confidence, cast(offer as text), at, state, decided_by, decided_at,
                why, change_set
            from suggestion\
            """;

    private final EntityManager entities;
    private final OfferJson json;

    Suggestions(EntityManager entities, OfferJson json) {
        this.entities = entities;
        this.json = json;
    }

    /** Sees to it that the words of a text are not expunged until the end of the transaction. */
    public void holdWords(TextId text) {
        entities.createNativeQuery("select 1 from text_version where id = :id for share")
                .setParameter("id", text.toString())
                .getResultList();
    }

    /** Adds an open suggestion. */
    public void add(Suggestion suggestion) {
        Offer offer = suggestion.offer();
        entities.createNativeQuery(
                        """
                        insert into suggestion (id, text_version, kind, span_start, span_end, exact,
                            meaning, engine, engine_version, confidence, offer, at, state)
                        values (:id, :text, :kind, :start, :end, :exact, :meaning, :engine,
                            :version, :confidence, cast(:offer as jsonb), :at, 'open')\
                        """)
                .setParameter("id", suggestion.id().toString())
                .setParameter("text", suggestion.text().toString())
                .setParameter("kind", offer.kind().word())
                .setParameter("start", offer.quote().start())
                .setParameter("end", offer.quote().end())
                .setParameter("exact", offer.quote().exact())
                .setParameter("meaning", offer.meaning())
                .setParameter("engine", suggestion.engine().tool())
                .setParameter("version", suggestion.engine().version())
                .setParameter("confidence", offer.confidence())
                .setParameter("offer", json.write(offer))
                .setParameter("at", suggestion.at())
                .executeUpdate();
    }

    /** Lets an open suggestion say what its engine now says of the same. */
    public void renew(SuggestionId id, Maker.Machine engine, Offer offer) {
        entities.createNativeQuery(
                        """
                        update suggestion set engine_version = :version, confidence = :confidence,
                            offer = cast(:offer as jsonb)
                        where id = :id and state = 'open'\
                        """)
                .setParameter("version", engine.version())
                .setParameter("confidence", offer.confidence())
                .setParameter("offer", json.write(offer))
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public void remove(Collection<SuggestionId> ids) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery(
                            "delete from suggestion where state = 'open' and id in (:ids)")
                    .setParameter("ids", words(ids))
                    .executeUpdate();
        }
    }

    /** Removes all suggestions on a text, whose words are expunged. */
    public void expunge(TextId text) {
        entities.createNativeQuery("delete from suggestion where text_version = :text")
                .setParameter("text", text.toString())
                .executeUpdate();
    }

    public void accept(SuggestionId id, Standing.Accepted accepted) {
        decide(id, SuggestionState.ACCEPTED, accepted.by(), accepted.at())
                .setParameter("why", text(null))
                .setParameter("changeSet", text(accepted.changeSet().toString()))
                .executeUpdate();
        for (RecordId record : accepted.records()) {
            entities.createNativeQuery(
                            "insert into suggestion_record (suggestion, record)"
                                    + " values (:suggestion, :record)")
                    .setParameter("suggestion", id.toString())
                    .setParameter("record", record.toString())
                    .executeUpdate();
        }
    }

    public void dismiss(SuggestionId id, Standing.Dismissed dismissed) {
        decide(id, SuggestionState.DISMISSED, dismissed.by(), dismissed.at())
                .setParameter("why", text(dismissed.why().orElse(null)))
                .setParameter("changeSet", text(null))
                .executeUpdate();
    }

    private Query decide(SuggestionId id, SuggestionState state, AgentId by, Instant at) {
        return entities.createNativeQuery(
                        """
                        update suggestion set state = :state, decided_by = :by, decided_at = :at,
                            why = :why, change_set = :changeSet
                        where id = :id\
                        """)
                .setParameter("state", state.word())
                .setParameter("by", by.toString())
                .setParameter("at", at)
                .setParameter("id", id.toString());
    }

    public void reopen(SuggestionId id) {
        entities.createNativeQuery("delete from suggestion_record where suggestion = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update suggestion set state = 'open', decided_by = null, decided_at = null,
                            why = null, change_set = null
                        where id = :id\
                        """)
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public Optional<Suggestion> find(SuggestionId id) {
        return list(query(COLUMNS + " where id = :id").setParameter("id", id.toString())).stream()
                .findFirst();
    }

    /** Those of these suggestions that there are; nobody else decides about them meanwhile. */
    public List<Suggestion> lock(Collection<SuggestionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        query(COLUMNS + " where id in (:ids) order by id for update")
                                .setParameter("ids", words(ids)));
    }

    /** All suggestions on a text; none of them is decided about meanwhile. */
    public List<Suggestion> lockOn(TextId text) {
        return list(
                query(COLUMNS + " where text_version = :text order by id for update")
                        .setParameter("text", text.toString()));
    }

    /**
     * Suggestions on a text, in the order of their words.
     *
     * @param states those wanted
     * @param kinds those wanted
     * @param after the last one seen
     */
    public List<Suggestion> page(
            TextId text,
            Set<SuggestionState> states,
            Set<SuggestionKind> kinds,
            Optional<SuggestionPlace> after,
            int most) {
        String sql =
                COLUMNS
                        + " where text_version = :text and state in (:states) and kind in (:kinds)"
                        + (after.isPresent()
                                ? " and (span_start, span_end, id) > (:start, :end, :id)"
                                : "")
                        + " order by span_start, span_end, id limit :most";
        Query query =
                query(sql)
                        .setParameter("text", text.toString())
                        .setParameter("states", states.stream().map(SuggestionState::word).toList())
                        .setParameter("kinds", kinds.stream().map(SuggestionKind::word).toList())
                        .setParameter("most", most);
        after.ifPresent(
                place ->
                        query.setParameter("start", place.start())
                                .setParameter("end", place.end())
                                .setParameter("id", place.id().toString()));
        return list(query);
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql, Object[].class);
    }

    private List<Suggestion> list(Query query) {
        List<Object[]> rows = new ArrayList<>();
        query.getResultList().forEach(row -> rows.add((Object[]) row));
        Map<String, List<RecordId>> records = records(rows);
        return rows.stream()
                .map(row -> suggestion(row, records.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private Map<String, List<RecordId>> records(List<Object[]> rows) {
        List<Object> accepted =
                rows.stream().filter(row -> row[16] != null).map(row -> row[0]).toList();
        Map<String, List<RecordId>> records = new HashMap<>();
        if (!accepted.isEmpty()) {
            List<Object[]> named =
                    entities.createNativeQuery(
                                    "select suggestion, record from suggestion_record"
                                            + " where suggestion in (:ids) order by record",
                                    Object[].class)
                            .setParameter("ids", accepted)
                            .getResultList();
            named.forEach(
                    row ->
                            records.computeIfAbsent((String) row[0], ignored -> new ArrayList<>())
                                    .add(RecordId.parse((String) row[1])));
        }
        return records;
    }

    private Suggestion suggestion(Object[] row, List<RecordId> records) {
        OfferJson.Rest rest = json.read((String) row[10]);
        Offer offer =
                new Offer(
                        SuggestionKind.ofWord((String) row[2]).orElseThrow(),
                        new Quote((Integer) row[3], (Integer) row[4], (String) row[5]),
                        (String) row[6],
                        (Integer) row[9],
                        rest.reasons(),
                        rest.label(),
                        rest.voice(),
                        rest.parts(),
                        rest.name());
        return new Suggestion(
                SuggestionId.parse((String) row[0]),
                TextId.parse((String) row[1]),
                new Maker.Machine((String) row[7], (String) row[8]),
                offer,
                (Instant) row[11],
                standing(row, records));
    }

    private static Standing standing(Object[] row, List<RecordId> records) {
        return switch (SuggestionState.ofWord((String) row[12]).orElseThrow()) {
            case OPEN -> new Standing.Open();
            case ACCEPTED ->
                    new Standing.Accepted(
                            AgentId.parse((String) row[13]),
                            (Instant) row[14],
                            ChangeSetId.parse((String) row[16]),
                            records);
            case DISMISSED ->
                    new Standing.Dismissed(
                            AgentId.parse((String) row[13]),
                            (Instant) row[14],
                            Optional.ofNullable((String) row[15]));
        };
    }

    private static List<String> words(Collection<SuggestionId> ids) {
        return new TreeSet<>(ids).stream().map(SuggestionId::toString).toList();
    }

    /** Says the type, which the driver cannot see in a null. */
    private static TypedParameterValue<String> text(@Nullable String value) {
        return new TypedParameterValue<>(StandardBasicTypes.STRING, value);
    }
}
