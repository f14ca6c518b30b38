package org.muniment.passage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.Session;
import org.muniment.kernel.Identifier;
import org.muniment.passage.Maker;
import org.muniment.passage.Place;
import org.muniment.passage.SharedPassage;
import org.muniment.passage.SharedWords;
import org.muniment.passage.TextId;
import org.muniment.passage.sharing.Fingerprint;
import org.muniment.passage.sharing.SharedStretches.Common;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/** The index of fingerprints, what was found by it, and what curators made of that. */
@ApplicationScoped
public class SharedPassages {

    /** What more texts than this have is a set phrase, and says nothing of any two. */
    private static final int COMMONPLACE = 40;

    /** Of texts whose place another took, nothing is told: the newer one was looked at itself. */
    private static final String PRESENT =
            " not exists (select 1 from text_version n where n.method <> 'translation'"
                    + " and n.derived_from in (s.text_version, s.other_text))"
                    + " and t.words is not null and o.words is not null ";

    private final Session session;
    private final RandomGenerator random;

    SharedPassages(Session session, RandomGenerator random) {
        this.session = session;
        this.random = random;
    }

    /** Adds the fingerprints of a text to the index. */
    public void index(TextId text, List<Fingerprint> fingerprints) {
        session.createNativeMutationQuery(
                        """
                        insert into text_fingerprint (text_version, hash, span_start, span_end)
                        select :text, f.hash, f.first, f.last
                        from unnest(cast(:hashes as bigint[]), cast(:starts as integer[]),
                            cast(:ends as integer[])) as f (hash, first, last)\
                        """)
                .setParameter("text", text.toString())
                .setParameter(
                        "hashes", fingerprints.stream().map(Fingerprint::hash).toArray(Long[]::new))
                .setParameter(
                        "starts",
                        fingerprints.stream().map(f -> f.place().start()).toArray(Integer[]::new))
                .setParameter(
                        "ends",
                        fingerprints.stream().map(f -> f.place().end()).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** The fingerprints that a text has in common with texts of other sources, by these texts. */
    public Map<TextId, List<Common>> common(TextId text, RecordId source) {
        List<Object[]> rows =
                session.createNativeQuery(
                                """
                                with mine as (
                                    select hash, span_start, span_end from text_fingerprint
                                    where text_version = :text
                                ), telling as (
                                    select f.hash from text_fingerprint f
                                    where f.hash in (select hash from mine)
                                    group by f.hash having count(*) between 2 and :most
                                )
                                select f.text_version, m.span_start, m.span_end,
                                    f.span_start, f.span_end
                                from telling join mine m on m.hash = telling.hash
                                join text_fingerprint f on f.hash = telling.hash
                                join text_version t on t.id = f.text_version
                                where t.source <> :source and not exists (
                                    select 1 from text_version n
                                    where n.derived_from = t.id and n.method <> 'translation')
                                order by 1, 2, 4\
                                """,
                                Object[].class)
                        .setParameter("text", text.toString())
                        .setParameter("source", source.toString())
                        .setParameter("most", COMMONPLACE)
                        .getResultList();
        Map<TextId, List<Common>> common = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        common.computeIfAbsent(
                                        TextId.parse((String) row[0]), other -> new ArrayList<>())
                                .add(new Common(place(row, 1), place(row, 3))));
        return common;
    }

    public void add(SharedPassage shared) {
        session.createNativeMutationQuery(
                        """
                        insert into shared_passage (id, text_version, span_start, span_end,
                            other_text, other_start, other_end, fingerprints, tool, tool_version, at)
                        values (:id, :text, :start, :end, :other, :otherStart, :otherEnd,
                            :fingerprints, :tool, :version, :at)\
                        """)
                .setParameter("id", Identifier.random(random).value())
                .setParameter("text", shared.text().toString())
                .setParameter("start", shared.place().start())
                .setParameter("end", shared.place().end())
                .setParameter("other", shared.other().toString())
                .setParameter("otherStart", shared.otherPlace().start())
                .setParameter("otherEnd", shared.otherPlace().end())
                .setParameter("fingerprints", shared.fingerprints())
                .setParameter("tool", shared.engine().tool())
                .setParameter("version", shared.engine().version())
                .setParameter("at", shared.at())
                .executeUpdate();
    }

    /** What these sources share with any other, by pairs of sources. */
    public List<SharedWords> of(Collection<RecordId> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        return shared(
                "(t.source in (:sources) or o.source in (:sources))",
                Map.of("sources", sources.stream().map(RecordId::toString).toList()));
    }

    /** What two sources share. */
    public Optional<SharedWords> between(RecordId one, RecordId other) {
        return shared(
                        "t.source in (:one, :other) and o.source in (:one, :other)",
                        Map.of("one", one.toString(), "other", other.toString()))
                .stream()
                .findFirst();
    }

    /** The pairs of sources that nobody has judged yet, those found first first. */
    public List<SharedWords> undecided(int most) {
        List<Object[]> pairs =
                session.createNativeQuery(
                                """
                                select least(t.source, o.source) as one,
                                    greatest(t.source, o.source) as other, min(s.at) as since
                                from shared_passage s
                                join text_version t on t.id = s.text_version
                                join text_version o on o.id = s.other_text
                                where\
                                """
                                        + PRESENT
                                        + """
                                        and not exists (select 1 from shared_words_decision d
                                            where d.one = least(t.source, o.source)
                                            and d.other = greatest(t.source, o.source))
                                        group by 1, 2 order by 3, 1, 2 limit :most\
                                        """,
                                Object[].class)
                        .setParameter("most", most)
                        .getResultList();
        return pairs.stream()
                .flatMap(
                        row ->
                                between(
                                        RecordId.parse((String) row[0]),
                                        RecordId.parse((String) row[1]))
                                        .stream())
                .toList();
    }

    /** Takes a decision down; it holds until a later one. */
    public void decide(SharedWords shared, SharedWords.Decision decision) {
        session.createNativeMutationQuery(
                        """
                        insert into shared_words_decision
                            (one, other, number, outcome, derived, reason, decided_by, at)
                        values (:one, :other, :number, :outcome, :derived, :reason, :by, :at)\
                        """)
                .setParameter("one", shared.one().toString())
                .setParameter("other", shared.other().toString())
                .setParameter("number", shared.decisions().size() + 1)
                .setParameter("outcome", decision.derived().isPresent() ? "confirmed" : "dismissed")
                .setParameter(
                        "derived",
                        decision.derived().map(RecordId::toString).orElse(null),
                        String.class)
                .setParameter("reason", decision.reason().orElse(null), String.class)
                .setParameter("by", decision.by().toString())
                .setParameter("at", decision.at())
                .executeUpdate();
    }

    private List<SharedWords> shared(String condition, Map<String, Object> parameters) {
        var query =
                session.createNativeQuery(
                        """
                        select least(t.source, o.source), greatest(t.source, o.source),
                            s.text_version, s.span_start, s.span_end,
                            s.other_text, s.other_start, s.other_end,
                            s.fingerprints, s.tool, s.tool_version, s.at
                        from shared_passage s
                        join text_version t on t.id = s.text_version
                        join text_version o on o.id = s.other_text
                        where\
                        """
                                + PRESENT
                                + " and "
                                + condition
                                + " order by 1, 2, s.span_end - s.span_start desc, s.id",
                        Object[].class);
        parameters.forEach(query::setParameter);
        Map<List<RecordId>, List<SharedPassage>> pairs = new LinkedHashMap<>();
        query.getResultList()
                .forEach(
                        row ->
                                pairs.computeIfAbsent(pair(row), pair -> new ArrayList<>())
                                        .add(passage(row)));
        Map<List<RecordId>, List<SharedWords.Decision>> decisions = decisions(pairs.keySet());
        return pairs.entrySet().stream()
                .map(
                        entry ->
                                new SharedWords(
                                        entry.getKey().getFirst(),
                                        entry.getKey().getLast(),
                                        entry.getValue(),
                                        decisions.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private Map<List<RecordId>, List<SharedWords.Decision>> decisions(
            Collection<List<RecordId>> pairs) {
        Map<List<RecordId>, List<SharedWords.Decision>> decisions = new HashMap<>();
        if (!pairs.isEmpty()) {
            session.createNativeQuery(
                            "select one, other, derived, reason, decided_by, at"
                                    + " from shared_words_decision where one in (:ones)"
                                    + " order by one, other, number",
                            Object[].class)
                    .setParameter(
                            "ones", pairs.stream().map(pair -> pair.getFirst().toString()).toList())
                    .getResultList()
                    .forEach(
                            row ->
                                    decisions
                                            .computeIfAbsent(pair(row), pair -> new ArrayList<>())
                                            .add(decision(row)));
        }
        return decisions;
    }

    private static List<RecordId> pair(Object[] row) {
        return List.of(RecordId.parse((String) row[0]), RecordId.parse((String) row[1]));
    }

    private static SharedWords.Decision decision(Object[] row) {
        return new SharedWords.Decision(
                Optional.ofNullable((String) row[2]).map(RecordId::parse),
                Optional.ofNullable((String) row[3]),
                AgentId.parse((String) row[4]),
                (Instant) row[5]);
    }

    private static SharedPassage passage(Object[] row) {
        return new SharedPassage(
                TextId.parse((String) row[2]),
                place(row, 3),
                TextId.parse((String) row[5]),
                place(row, 6),
                (Integer) row[8],
                new Maker.Machine((String) row[9], (String) row[10]),
                (Instant) row[11]);
    }

    private static Place place(Object[] row, int at) {
        return new Place((Integer) row[at], (Integer) row[at + 1]);
    }
}
