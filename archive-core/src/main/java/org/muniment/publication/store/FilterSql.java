package org.muniment.publication.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.publication.PublicFilter;
import org.muniment.publication.facet.FacetWord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.EnumWords;
import org.muniment.vocabulary.TermCode;

/** A filter as conditions on the tables of {@link EditionFacets}, and the parameters of these. */
final class FilterSql {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new TreeMap<>();

    /** Conditions on the row {@code f} of an edition. */
    static FilterSql ofEditions(PublicFilter filter, Collection<RecordId> places) {
        FilterSql sql = new FilterSql();
        sql.says("f", filter, places);
        filter.dated()
                .ifPresent(
                        dated ->
                                sql.conditions.add(
                                        "exists (select from edition_claim d where d.record ="
                                                + " f.record"
                                                + " and d.edition = f.edition and %s)"
                                                        .formatted(sql.days("d", dated))));
        return sql;
    }

    /** Conditions on the row {@code c} of a claim in an edition. */
    static FilterSql ofClaims(PublicFilter filter, Collection<RecordId> places) {
        FilterSql sql = new FilterSql();
        sql.says("c", filter, places);
        filter.dated().ifPresent(dated -> sql.conditions.add(sql.days("c", dated)));
        filter.subject()
                .ifPresent(
                        subject -> {
                            sql.conditions.add("c.record = :subject");
                            sql.parameters.put("subject", subject.toString());
                        });
        return sql;
    }

    private void says(String row, PublicFilter filter, Collection<RecordId> places) {
        List<String> words = words(filter);
        if (!words.isEmpty()) {
            conditions.add(row + ".says @> string_to_array(:words, ' ')");
            parameters.put("words", String.join(" ", words));
        }
        if (filter.place().isPresent()) {
            conditions.add(row + ".says && string_to_array(:places, ' ')");
            parameters.put(
                    "places",
                    places.stream()
                            .map(place -> FacetWord.named(RecordKind.PLACE, place))
                            .collect(Collectors.joining(" ")));
        }
        if (filter.disputed().filter(disputed -> !disputed).isPresent()) {
            conditions.add("not " + row + ".says @> array['" + FacetWord.DISPUTED + "']");
        }
    }

    /** What an edition or a claim must say. */
    private static List<String> words(PublicFilter filter) {
        List<String> words = new ArrayList<>();
        filter.actor().ifPresent(actor -> words.add(word(actor)));
        filter.type().map(FacetWord::type).ifPresent(words::add);
        filter.property().map(TermCode::toString).map(FacetWord::property).ifPresent(words::add);
        filter.stance().map(EnumWords::of).map(FacetWord::stance).ifPresent(words::add);
        filter.source()
                .map(
                        source ->
                                filter.stance()
                                        .map(EnumWords::of)
                                        .map(stance -> FacetWord.stanceOf(source, stance))
                                        .orElse(FacetWord.named(RecordKind.SOURCE, source)))
                .ifPresent(words::add);
        filter.disputed().filter(yes -> yes).ifPresent(_ -> words.add(FacetWord.DISPUTED));
        return words;
    }

    private static String word(PublicFilter.Involved actor) {
        return actor.role()
                .map(role -> FacetWord.namedAs(RecordKind.ACTOR, actor.actor(), role.toString()))
                .orElse(FacetWord.named(RecordKind.ACTOR, actor.actor()));
    }

    /**
     * The relations of {@link DayBounds}. Each of them implies that the two overlap, which an index
     * over ranges finds; a range cannot end with the number that stands for no limit.
     */
    private String days(String row, PublicFilter.Dated dated) {
        parameters.put("earliest", dated.window().earliest().value());
        parameters.put("latest", dated.window().latest().value());
        String relation =
                switch (dated.match()) {
                    case CERTAINLY ->
                            " and %1$s.begins_first >= :earliest and %1$s.ends_last <= :latest";
                    case POSSIBLY ->
                            " and %1$s.begins_last >= :earliest and %1$s.ends_first <= :latest";
                    case OVERLAPS -> "";
                };
        String overlaps =
                "%1$s.days && int8range(:earliest, nullif(:latest, 9223372036854775807), '[]')";
        return (overlaps + relation).formatted(row);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Every condition, each after an {@code and}. */
    String conditions() {
        return conditions.stream()
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
